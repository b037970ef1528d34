import { Button, Menu, ActionIcon, Tooltip } from '@mantine/core';
import { IconBook2, IconCalendarOff, IconDots, IconTrash } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import type { Meeting } from '../../../core/model/index.ts';
import { useLoaded } from '../../api/hooks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { SectionNav } from '../../components/section-nav.tsx';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { SaveNotice } from '../../features/autosave/save-notice.tsx';
import { useRecordDraft } from '../../features/autosave/use-autosave.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { go, Link } from '../../routes/navigation.tsx';
import { NEW_ID } from '../../routes/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { cleanMeeting } from './clean-meeting.ts';
import { useDatesOf } from './dates.ts';
import { MeetingSectionForm } from './meeting-section-form.tsx';
import classes from './meetings.module.css';
import {
  wordsOfField,
  SECTION_IDS,
  type MeetingChange,
  type MeetingForm,
  type SectionId,
} from './meeting-sections.ts';
import { NewMeeting } from './new-meeting.tsx';
import { useDeleteMeeting } from './use-delete-meeting.tsx';

/** A meeting: what it is, its agenda, delegations, run of show and aims. Everything saves itself. */
export function MeetingScreen({ id }: { readonly id: string }): JSX.Element {
  return id === NEW_ID ? <NewMeeting /> : <KnownMeeting id={id} />;
}

function KnownMeeting({ id }: { readonly id: string }): JSX.Element {
  const t = useText(meetingTexts);
  const meeting = useLoaded('records.get', { kind: 'meeting', id }) as Meeting | null;
  if (meeting !== null) return <MeetingEditor meeting={meeting} />;
  return (
    <Screen title={t('goneTitle')}>
      <EmptyState
        icon={IconCalendarOff}
        title={t('goneTitle')}
        action={<Link to={{ name: 'meetings' }}>{t('allMeetings')}</Link>}
      >
        {t('goneText')}
      </EmptyState>
    </Screen>
  );
}

function MeetingEditor({ meeting }: { readonly meeting: Meeting }): JSX.Element {
  const t = useText(meetingTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const { settings, languages, main, readOnly } = useFileSettings();
  const draft = useRecordDraft('meeting', meeting, cleanMeeting);
  const [section, setSection] = useState<SectionId>('basics');
  const remove = useDeleteMeeting();
  const { value } = draft;
  const dates = useDatesOf(value);
  const title = wordsOf(value.title, { language, main }) || t('untitled');
  const marking = settings.markings.find((each) => each.id === value.marking);
  const place = wordsOf(value.place, { language, main });

  const update = (make: (before: Meeting) => MeetingChange, label: string) =>
    draft.change((before) => ({ ...before, ...make(before) }) as Meeting, `${title.slice(0, 120)}: ${label}`);
  const form: MeetingForm = {
    meeting: value,
    readOnly,
    languages,
    main,
    change: (change, label) => update(() => change, label),
    update,
  };
  const counts: Partial<Record<SectionId, number>> = {
    agenda: value.agenda.length,
    ourDelegation: value.ourDelegation.length,
    theirDelegation: value.theirDelegation.length,
    show: value.runOfShow.length,
  };
  const menu = (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={common('more')}>
          <ActionIcon variant="default" size="2.25rem" aria-label={common('more')}>
            <IconDots size="1.125rem" stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size="1rem" stroke={1.5} />}
          disabled={readOnly}
          onClick={() =>
            void draft
              .flush()
              .then(() => remove(meeting, title))
              .catch(() => undefined)
          }
        >
          {t('deleteMeeting')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );

  return (
    <Screen
      title={title}
      layout="panes"
      badges={
        <>
          {marking !== undefined && (
            <ToneBadge tone="red" caps>
              {wordsOf(marking.label, { language, main })}
            </ToneBadge>
          )}
          <ToneBadge more={place === '' ? undefined : place}>{dates}</ToneBadge>
        </>
      }
      tools={menu}
      primary={
        <Button
          leftSection={<IconBook2 size="1rem" stroke={1.75} />}
          disabled={readOnly}
          onClick={() => go({ name: 'newBook', meetingId: meeting.id })}
        >
          {t('makeBook')}
        </Button>
      }
    >
      <div className={classes.panes}>
        <SectionNav
          label={t('sections')}
          sections={SECTION_IDS.map((id) => ({ id, label: t(id), count: counts[id] }))}
          current={section}
          onChange={setSection}
        />
        <div className={classes.form} key={section}>
          <div className={classes.formInner}>
            <SaveNotice draft={draft} nameField={(field) => t(wordsOfField(field))} />
            <h2 className={classes.heading}>{t(section)}</h2>
            <MeetingSectionForm section={section} form={form} />
          </div>
        </div>
      </div>
    </Screen>
  );
}
