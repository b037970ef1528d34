/** Pages to draw: `scales` are device pixels for a point, of each page of the PDF. */
export interface DrawRequest {
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly scales: readonly number[];
}

/** The pages as they were drawn, or why they could not be. */
export type DrawAnswer =
  | { readonly number: number; readonly pictures: readonly ImageBitmap[] }
  | { readonly number: number; readonly failure: string };
