import type { ChannelOutput } from '../../../core/contract/index.ts';
import { paletteTexts } from '../../i18n/areas/palette.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';

/** Who has the open file, where it is read-only because of that. */
export type Holder = NonNullable<ChannelOutput<'file.current'>>['lockedBy'];

/** The speaker of why a file can only be read: which computer has it, and since when. */
export function useHeld(): (holder: Holder) => string {
  const t = useText(paletteTexts);
  const { moment } = useFormat();
  return (holder) => {
    if (holder === undefined) return t('readOnlyNoRight');
    const { user = t('readOnlySomebody'), computer, since, here } = holder;
    if (computer === undefined || since === undefined) return t('readOnlyUnknown');
    return here
      ? t('readOnlyHere', { since: moment(since) })
      : t('readOnlyThere', { user, computer, since: moment(since) });
  };
}
