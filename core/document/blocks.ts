import type { Inlines, Tone } from './inlines.ts';

/** A heading inside a section: 2 under the section's own title, 3 under 2. It never ends a page. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly content: Inlines;
}

/**
 * A paragraph. `body` is serif text; `standfirst` the italic grey line under a section's title; `label` small
 * sans text such as a remark under a table; `statement` slightly larger body text for the page's main sentence.
 */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly style: 'body' | 'standfirst' | 'label' | 'statement';
  readonly content: Inlines;
}

/** A bulleted or numbered list; an item holds blocks, so that lists nest. */
export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

/** A cell; `header` marks a row header. */
export interface TableCell {
  readonly content: readonly Block[];
  readonly header?: boolean;
}

/** A column: its share of the table's width and how its text is set. */
export interface TableColumn {
  readonly share: number;
  readonly align?: 'start' | 'center' | 'end';
  /** Worked out from other columns or places (a countdown, a tab): when it differs, nothing was changed. */
  readonly derived?: boolean;
}

/**
 * A table with hairlines. Header rows repeat on each page, rows do not split. `pairs` has no header and bold
 * first cells (their line → our answer).
 */
export interface TableBlock {
  readonly kind: 'table';
  readonly look: 'lines' | 'pairs';
  readonly caption?: Inlines;
  readonly columns: readonly TableColumn[];
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Label and value in two columns with hairlines, as on the cover. */
export interface KeyFactsBlock {
  readonly kind: 'keyFacts';
  readonly facts: readonly { readonly label: string; readonly value: Inlines }[];
}

/** A box with a coloured edge; it stays whole. `title` is set in bold before the content. */
export interface CalloutBlock {
  readonly kind: 'callout';
  readonly tone: Tone;
  readonly title: string;
  readonly content: readonly Block[];
}

/** Both sides' positions next to each other, with the distance between them. */
export interface PositionTableBlock {
  readonly kind: 'positionTable';
  readonly labels: { readonly ours: string; readonly theirs: string; readonly distance: string };
  readonly ours: readonly Block[];
  readonly theirs: readonly Block[];
  /** None where the state is not for this copy; the column stays only if one of the two is there. */
  readonly state?: { readonly tone: Tone; readonly text: string };
  readonly distance: Inlines;
}

/** How a position moved from the contact before. */
export type Move = 'opened' | 'moved' | 'closed' | 'unchanged';

/** Round by round, what each side said on one issue. */
export interface MovementTableBlock {
  readonly kind: 'movementTable';
  readonly labels: { readonly round: string; readonly ours: string; readonly theirs: string };
  readonly rows: readonly { readonly round: Inlines; readonly ours: Inlines; readonly theirs: Inlines }[];
}

/** Issue × round with an arrow and a word for each move; `legend` explains the signs. */
export interface MovementMatrixBlock {
  readonly kind: 'movementMatrix';
  readonly issueLabel: string;
  readonly rounds: readonly string[];
  readonly rows: readonly {
    readonly issue: Inlines;
    /** One cell a round; empty where the issue was not raised. */
    readonly cells: readonly (readonly MatrixMove[])[];
  }[];
  readonly legend: readonly { readonly move: Move; readonly label: string }[];
}

/** One side's move in a cell of the matrix. `party` is a short name such as "KR". */
export interface MatrixMove {
  readonly party: string;
  readonly move: Move;
  readonly label: string;
}

/** The road here and ahead: points on a line in date order. `day` is the day number since 1970-01-01 (for spacing). */
export interface TimelineBlock {
  readonly kind: 'timeline';
  readonly alt: string;
  readonly events: readonly {
    readonly day: number;
    readonly date: string;
    readonly title: string;
    readonly when: 'past' | 'now' | 'ahead';
  }[];
}

/** Horizontal bars of rates in percent; paused ones are hatched, announced ones outlined. */
export interface RateChartBlock {
  readonly kind: 'rateChart';
  readonly alt: string;
  readonly bars: readonly {
    readonly label: string;
    readonly rate: number;
    readonly value: string;
    readonly state: 'applied' | 'paused' | 'announced' | 'ended';
  }[];
}

/** A person's card: photo, name, aliases and pronunciation, roles and facts, then notes. */
export interface PersonCardBlock {
  readonly kind: 'personCard';
  readonly name: string;
  readonly aside: string;
  readonly role: Inlines;
  readonly photo?: Picture;
  readonly facts: readonly { readonly label: string; readonly value: Inlines }[];
  readonly content: readonly Block[];
}

/** A picture's key in the writer's `env.images`, with the words that stand for it. Sizes are in pixels. */
export interface Picture {
  readonly image: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A picture with its caption. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly picture: Picture;
  readonly caption?: Inlines;
}

/** A page of an attached PDF: its size in points as a reader sees it upright; `broken` where it cannot be shown. */
export interface AnnexPage {
  readonly width: number;
  readonly height: number;
  readonly broken?: boolean;
}

/**
 * An attached file on pages of its own, each on paper turned as it is. In a PDF its pages stand there themselves; Word has a
 * page that says what and where it is, and the picture where it is one.
 */
export interface AnnexBlock {
  readonly kind: 'annex';
  /** "Annex 2: Key facts". */
  readonly title: string;
  readonly shown:
    | { readonly kind: 'picture'; readonly picture: Picture }
    /** `file` is the key in the writer's `env.annexes`. */
    | { readonly kind: 'pages'; readonly file: string; readonly pages: readonly AnnexPage[] };
  readonly facts: readonly { readonly label: string; readonly value: Inlines }[];
  readonly labels: {
    /** "Page {k} of {n} of the annex". */
    readonly page: string;
    /** For Word: where the pages are to be found. */
    readonly elsewhere: string;
    /** In the place of a page that cannot be shown. */
    readonly broken: string;
  };
}

/** The list of tabs and sections with page numbers; the writer fills it from the document's sections. */
export interface ContentsBlock {
  readonly kind: 'contents';
}

/** A new page. */
export interface PageBreakBlock {
  readonly kind: 'pageBreak';
}

/** Blocks side by side in columns of equal width. */
export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly columns: readonly (readonly Block[])[];
}

/** Blank lines to write on by hand. */
export interface WritingLinesBlock {
  readonly kind: 'writingLines';
  readonly count: number;
}

/** The first page: it fills the page, with a navy bar at the left edge. */
export interface CoverBlock {
  readonly kind: 'cover';
  readonly issuer: readonly string[];
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly { readonly label: string; readonly value: Inlines }[];
  readonly handling: string;
}

/** The head of a pocket card: title, subtitle and facts in little room. */
export interface MastheadBlock {
  readonly kind: 'masthead';
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly { readonly label: string; readonly value: Inlines }[];
}

/** Everything a section can hold. Every writer handles all kinds. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | KeyFactsBlock
  | CalloutBlock
  | PositionTableBlock
  | MovementTableBlock
  | MovementMatrixBlock
  | TimelineBlock
  | RateChartBlock
  | PersonCardBlock
  | FigureBlock
  | AnnexBlock
  | ContentsBlock
  | PageBreakBlock
  | ColumnsBlock
  | WritingLinesBlock
  | CoverBlock
  | MastheadBlock;

/** A block of one kind. */
export type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;
