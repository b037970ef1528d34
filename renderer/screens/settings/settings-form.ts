import type { Language, Settings } from '../../../core/model/index.ts';

/** Settings with their new values; undefined takes one out. */
export type SettingsChange = { readonly [F in keyof Settings]?: Settings[F] | undefined };

/** What each part of the settings needs to show and change them. */
export interface SettingsForm {
  readonly settings: Settings;
  readonly readOnly: boolean;
  readonly languages: readonly Language[];
  readonly main: Language;
  /** Changes settings; `what` is what undo calls it. */
  readonly change: (change: SettingsChange, what: string) => void;
  /** As `change`, from the state of the moment: for what is done later, such as taking something back. */
  readonly update: (make: (settings: Settings) => SettingsChange, what: string) => void;
}
