import { Button, Checkbox, Group, Input, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { Language } from '../../../core/model/index.ts';
import { useAction } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { TimeZoneSelect } from '../settings/time-zone-select.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { startTexts } from '../../i18n/areas/start.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { problemsOf, requestOf, type NewFileDraft } from './new-file.ts';
import { useEntering } from './use-opening.ts';

const OWN_NAMES: { value: Language; label: string }[] = [
  { value: 'ko', label: '한국어' },
  { value: 'en', label: 'English' },
];

/** Asks what a new file needs: its name, the two sides, the languages and the time zone. */
export function NewFileDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const t = useText(startTexts);
  const common = useText(commonTexts);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('newFile')}
      size="34rem"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <NewFileForm onClose={onClose} />
    </Modal>
  );
}

function NewFileForm({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const t = useText(startTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const enter = useEntering();
  const create = useAction('file.create');
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<NewFileDraft>({
    name: '',
    ourSide: '',
    theirSide: '',
    language,
    both: true,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const change = (part: Partial<NewFileDraft>) => setDraft((before) => ({ ...before, ...part }));
  const problems = problemsOf(draft);
  const problem = (field: keyof NewFileDraft) => {
    const found = problems[field];
    return tried && found !== undefined ? t(found) : undefined;
  };
  const submit = () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    create.mutate(requestOf(draft), {
      onSuccess: (file) => {
        if (file === null) return;
        onClose();
        enter(file);
      },
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        {create.error !== null && <ErrorNotice error={create.error} />}
        <TextInput
          label={t('name')}
          placeholder={t('namePlaceholder')}
          required
          withAsterisk={false}
          data-autofocus
          maxLength={120}
          value={draft.name}
          error={problem('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Group grow align="flex-start">
          <TextInput
            label={t('ourSide')}
            placeholder={t('ourSidePlaceholder')}
            required
            withAsterisk={false}
            value={draft.ourSide}
            error={problem('ourSide')}
            onChange={(event) => change({ ourSide: event.currentTarget.value })}
          />
          <TextInput
            label={t('theirSide')}
            placeholder={t('theirSidePlaceholder')}
            description={t('theirSideHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={draft.theirSide}
            onChange={(event) => change({ theirSide: event.currentTarget.value })}
          />
        </Group>
        <Input.Wrapper
          label={t('mainLanguage')}
          description={t('mainLanguageHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          labelElement="div"
        >
          <Group gap="lg" mb="0.25rem">
            <SegmentedControl
              aria-label={t('mainLanguage')}
              value={draft.language}
              onChange={(value) => change({ language: value === 'ko' ? 'ko' : 'en' })}
              data={OWN_NAMES}
            />
            <Checkbox
              label={t('bothLanguages')}
              checked={draft.both}
              onChange={(event) => change({ both: event.currentTarget.checked })}
            />
          </Group>
        </Input.Wrapper>
        <TimeZoneSelect
          label={t('timeZone')}
          value={draft.timeZone}
          error={problem('timeZone')}
          onChange={(timeZone) => change({ timeZone })}
        />
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
