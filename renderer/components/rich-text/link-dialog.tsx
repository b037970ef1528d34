import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type JSX, type SubmitEvent } from 'react';
import { commonTexts } from '../../i18n/areas/common.ts';
import { fieldTexts } from '../../i18n/areas/fields.ts';
import { useText } from '../../i18n/use-text.ts';

/** The address that was meant: "ustr.gov" is a web page and "a@b.org" a mail address; undefined where it is neither. */
export function readAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (/^(https?:\/\/|mailto:)\S+$/i.test(text)) return text;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
  if (/^[^\s@/:]+\.[^\s@:]+$/.test(text)) return `https://${text}`;
  return undefined;
}

/** Asks for the address of a link and, where nothing is selected, for its words. */
export function LinkDialog({
  href,
  asksText,
  onCancel,
  onSave,
  onRemove,
}: {
  readonly href: string;
  readonly asksText: boolean;
  readonly onCancel: () => void;
  readonly onSave: (href: string, text: string) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const t = useText(fieldTexts);
  const common = useText(commonTexts);
  const [address, setAddress] = useState(href);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // a form in a dialog lies inside the record's form for React
    event.stopPropagation();
    const read = readAddress(address);
    if (read === undefined) setWrong(true);
    else onSave(read, text.trim());
  };
  return (
    <Modal
      opened
      onClose={onCancel}
      title={t('linkTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('linkAddress')}
            description={t('linkHint')}
            value={address}
            onChange={(event) => {
              setAddress(event.currentTarget.value);
              setWrong(false);
            }}
            error={wrong && t('linkWrong')}
            data-autofocus
          />
          {asksText && (
            <TextInput
              label={t('linkText')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            {href !== '' && (
              <Button variant="default" onClick={onRemove} mr="auto">
                {t('linkRemove')}
              </Button>
            )}
            <Button variant="default" onClick={onCancel}>
              {common('cancel')}
            </Button>
            <Button type="submit">{t('linkInsert')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
