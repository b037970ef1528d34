import { Button, Group, Select, Stack } from '@mantine/core';
import { useState, type JSX } from 'react';
import { MEETING_KINDS, type LocalText, type Meeting } from '../../../core/model/index.ts';
import { useApply } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { holdsUnread } from '../../components/unread.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { DateField } from '../../components/record-form/date-field.tsx';
import { idFor } from '../../../core/intake/ids.ts';
import { RecordSelect } from '../../components/record-form/record-select.tsx';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings, useIsOtherSide, useRecords } from '../../components/record-form/use-file.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useText } from '../../i18n/use-text.ts';
import { go } from '../../routes/navigation.tsx';
import { Screen } from '../../shell/screen.tsx';
import { isBlank } from './clean-meeting.ts';
import classes from './meetings.module.css';

/** Makes a meeting from what is known at first: title, kind, days and the other side. */
export function NewMeeting(): JSX.Element {
  const t = useText(meetingTexts);
  const common = useText(commonTexts);
  const { settings, languages, main, readOnly } = useFileSettings();
  const meetings = useRecords('meeting');
  const parties = useRecords('party');
  const apply = useApply();
  const [title, setTitle] = useState<LocalText>();
  const [kind, setKind] = useState<Meeting['meetingKind']>('negotiating-round');
  const [from, setFrom] = useState<string>();
  const [until, setUntil] = useState<string>();
  const [chosenParty, setParty] = useState<string | null>();
  const [tried, setTried] = useState(false);
  const isOther = useIsOtherSide();
  const others = parties.filter(isOther);
  // with one other side there is nothing to ask
  const party = chosenParty === undefined ? (others.length === 1 ? others[0]?.id : undefined) : chosenParty;
  const first = from ?? until;
  const wrongUntil = from !== undefined && until !== undefined && until < from;

  const submit = () => {
    setTried(true);
    if (title === undefined || isBlank(title) || wrongUntil) return;
    const words = wordsOf(title, { language: main, main });
    const id = idFor(words, (each) => meetings.some((meeting) => meeting.id === each) || each === 'new');
    const meeting: Meeting = {
      id,
      revision: 1,
      releaseTo: ['delegation'],
      title,
      meetingKind: kind,
      timeZone: settings.timeZone,
      // one day stands for both
      ...(first === undefined ? {} : { from: first, until: until ?? first }),
      ...(party === undefined || party === null ? {} : { partyId: party }),
      ourDelegation: [],
      theirDelegation: [],
      speakingOrder: [],
      agenda: [],
      asks: [],
      runOfShow: [],
      sourceIds: [],
    };
    apply.mutate(
      {
        label: t('made', { title: words.slice(0, 150) }),
        changes: [{ op: 'put', kind: 'meeting', record: meeting, baseRevision: null }],
      },
      { onSuccess: () => go({ name: 'meeting', id }, { replace: true }) },
    );
  };

  return (
    <Screen title={t('newMeeting')} width="narrow">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!holdsUnread(event.currentTarget)) submit();
        }}
      >
        <Stack gap="lg">
          <p className={classes.intro}>{t('newIntro')}</p>
          {apply.error !== null && <ErrorNotice error={apply.error} />}
          <LocalTextField
            label={t('title')}
            value={title}
            onChange={setTitle}
            languages={languages}
            main={main}
            required
            startHere
            error={tried && isBlank(title) ? t('titleMissing') : undefined}
          />
          <Select
            label={t('kind')}
            data={MEETING_KINDS.map((each) => ({ value: each, label: t(`kind-${each}`) }))}
            value={kind}
            allowDeselect={false}
            onChange={(next) => next !== null && setKind(next)}
          />
          <Group grow align="flex-start">
            <DateField label={t('from')} value={from} onChange={setFrom} />
            <DateField
              label={t('until')}
              value={until}
              onChange={setUntil}
              error={wrongUntil ? t('untilBefore') : undefined}
            />
          </Group>
          <RecordSelect
            kind="party"
            label={t('party')}
            value={party ?? undefined}
            onChange={(id) => setParty(id ?? null)}
            filter={isOther}
            creatable
          />
          <Group>
            <Button type="submit" loading={apply.isPending} disabled={readOnly}>
              {t('make')}
            </Button>
            <Button variant="default" onClick={() => go({ name: 'meetings' })}>
              {common('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Screen>
  );
}
