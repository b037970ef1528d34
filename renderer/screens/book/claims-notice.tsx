import { Modal } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { Claim } from '../../../core/model/index.ts';
import { Notice } from '../../components/notice.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { bookFormTexts } from '../../i18n/areas/book-form.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { plainWords } from './difference.ts';
import classes from './form.module.css';
import { byId } from './records.ts';
import { useWork } from './work.ts';

/** What sources disagree on, with the choice of the value to go by. */
export function ClaimsNotice({ claim: shown }: { readonly claim: Claim }): JSX.Element {
  const t = useText(bookFormTexts);
  const { records, book, main, edit, readOnly } = useWork();
  const [comparing, setComparing] = useState(false);
  const claim = byId(records.claim, shown.id) ?? shown;
  const words = (value: unknown) => plainWords(value, book.language, main);
  const subject = words(claim.subject);
  const settled = shown.values.find((value) => value.id === claim.settledAs);
  const kept = settled === undefined && words(claim.reason) === t('keptReason');
  const place = (field: string) => ({ kind: 'claim', id: claim.id, field }) as const;
  const settle = (valueId: string) =>
    edit(place('settledAs'), valueId, 'library', t('settledAction', { subject }));
  const keepBoth = () => {
    const label = t('keptAction', { subject });
    edit(place('settledAs'), undefined, 'library', label);
    edit(place('reason'), { [book.language]: t('keptReason') }, 'library', label);
  };
  const link = (label: string, onClick: () => void) => (
    <button type="button" className={classes.textButton} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <Notice tone="amber" title={t('disagree')} role="note">
      {subject}:{' '}
      {shown.values
        .map((value) => t('says', { source: value.sourceIds.join(', '), text: words(value.text) }))
        .join('; ')}
      . {settled !== undefined && t('weGoBy', { text: words(settled.text) })} {kept && t('kept')}{' '}
      {link(t('compare'), () => setComparing(true))}
      {!readOnly && (
        <>
          {shown.values
            .filter((value) => value.id !== claim.settledAs)
            .map((value) => (
              <span key={value.id}>
                {' · '}
                {link(t('settleAs', { source: value.sourceIds.join(', ') }), () => settle(value.id))}
              </span>
            ))}
          {!kept && <> · {link(t('keepBoth'), keepBoth)}</>}
        </>
      )}
      <Comparison claim={shown} opened={comparing} onClose={() => setComparing(false)} />
    </Notice>
  );
}

function Comparison({
  claim,
  opened,
  onClose,
}: {
  readonly claim: Claim;
  readonly opened: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useText(bookFormTexts);
  const common = useText(commonTexts);
  const format = useFormat();
  const { records, book, main } = useWork();
  const words = (value: unknown) => plainWords(value, book.language, main);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={`${t('compareTitle')} · ${words(claim.subject)}: ${words(claim.attribute)}`}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <table className={classes.compareTable}>
        <thead>
          <tr>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('published')}</th>
            <th scope="col">{t('reports')}</th>
            <th scope="col">{t('standing')}</th>
          </tr>
        </thead>
        <tbody>
          {claim.values.flatMap((value) =>
            value.sourceIds.map((sourceId, index) => {
              const source = byId(records.source, sourceId);
              return (
                <tr key={`${value.id}/${sourceId}`}>
                  <td>{index === 0 && <strong>{words(value.text)}</strong>}</td>
                  <td>
                    {sourceId}: {words(source?.publisher)}{' '}
                    {source?.title !== undefined && `“${words(source.title)}”`}
                  </td>
                  <td className={classes.compareShort}>
                    {source && (words(source.dateText) || format.date(source.date))}
                  </td>
                  <td>{words(source?.reports)}</td>
                  <td className={classes.compareShort}>{t(value.standing)}</td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </Modal>
  );
}
