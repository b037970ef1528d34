import {
  IconBook2,
  IconBuildingBank,
  IconCalendarDue,
  IconCalendarEvent,
  IconFileDescription,
  IconFlag,
  IconHistory,
  IconMessage2,
  IconNotebook,
  IconPaperclip,
  IconPercentage,
  IconQuote,
  IconScale,
  IconTemplate,
  IconTimeline,
  IconUser,
} from '@tabler/icons-react';
import type { RecordKind } from '../../../core/model/index.ts';

/** The drawing that stands for a kind of record. */
export const KIND_ICONS: Readonly<Record<RecordKind, typeof IconUser>> = {
  meeting: IconCalendarEvent,
  book: IconBook2,
  edition: IconHistory,
  issue: IconNotebook,
  position: IconFlag,
  round: IconTimeline,
  talkingPoint: IconMessage2,
  person: IconUser,
  party: IconBuildingBank,
  measure: IconPercentage,
  deadline: IconCalendarDue,
  source: IconQuote,
  claim: IconScale,
  attachment: IconPaperclip,
  template: IconTemplate,
};

/** The drawing of a page of a book. */
export const SECTION_ICON = IconFileDescription;
