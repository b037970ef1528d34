import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { type LocalText, type TalkingPoint } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { bookFormTexts } from '../../i18n/areas/book-form.ts';
import { useText } from '../../i18n/use-text.ts';
import { leftOutPoints, pointsOf } from './as-of.ts';
import { BookField } from './book-field.tsx';
import { plainWords } from './difference.ts';
import { freshId, goesInto, LEFT_OUT_DAY, withEdits } from './edits.ts';
import classes from './form.module.css';
import { PointMenu } from './point-menu.tsx';
import { useEscape } from './use-escape.ts';
import { useWork } from './work.ts';

type PointKind = TalkingPoint['pointKind'];

/** The points of one kind for an issue, as lines that open to be written in. */
export function PointsField({
  issueId,
  kind,
  label,
  tone,
}: {
  readonly issueId: string | undefined;
  readonly kind: PointKind;
  readonly label: string;
  readonly tone?: 'red';
}): JSX.Element {
  const t = useText(bookFormTexts);
  const { records, book, readOnly } = useWork();
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const points = pointsOf(records, book, issueId, kind);
  const out = leftOutPoints(records, book, issueId, kind);
  return (
    <div role="group" aria-label={label}>
      <div className={classes.head}>
        <h3 className={classes.label} data-tone={tone}>
          {label}
        </h3>
        {!readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size="0.875rem" stroke={1.75} aria-hidden />}
            classNames={{ root: classes.addPoint ?? '' }}
            aria-label={t('addPoint', { label })}
            onClick={() => {
              setOpen(undefined);
              setAdding(true);
            }}
          >
            {t('point')}
          </Button>
        )}
      </div>
      <ul className={classes.points}>
        {points.map((point, index) => (
          <li key={point.id} className={classes.point}>
            {open === point.id ? (
              <PointEditor point={point} onClose={() => setOpen(undefined)} siblings={points} index={index} />
            ) : (
              <PointLine point={point} onOpen={() => setOpen(point.id)} />
            )}
          </li>
        ))}
        {points.length === 0 && !adding && <li className={classes.emptyPoints}>{t('noPoints')}</li>}
        {adding && (
          <li className={classes.point}>
            <NewPoint
              issueId={issueId}
              kind={kind}
              siblings={points}
              onMade={(id) => {
                setAdding(false);
                setOpen(id);
              }}
              onClose={() => setAdding(false)}
            />
          </li>
        )}
      </ul>
      {out.map((point) => (
        <LeftOutLine key={point.id} point={point} />
      ))}
    </div>
  );
}

const isAnswer = (kind: PointKind) => kind === 'if-raised' || kind === 'press';

function PointLine({
  point,
  onOpen,
}: {
  readonly point: TalkingPoint;
  readonly onOpen: () => void;
}): JSX.Element {
  const t = useText(bookFormTexts);
  const { book, main, variant, readOnly } = useWork();
  const edited = withEdits('talkingPoint', point, book);
  const words = (value: unknown) => plainWords(value, book.language, main);
  const lead = words(edited.lead);
  const support = words(edited.support).replaceAll(/\[[^\]]*\]/g, '');
  const content = (
    <>
      <span aria-hidden>•</span>
      <span className={classes.pointText} lang={book.language}>
        {edited.prompt !== undefined && isAnswer(edited.pointKind) && (
          <>
            “{words(edited.prompt)}” <span aria-hidden>→</span>{' '}
          </>
        )}
        {isAnswer(edited.pointKind) ? lead : <strong>{lead}</strong>} {support}
        {edited !== point && <span className={classes.pointEdited}>{t('editedHere')}</span>}
        {!goesInto(edited, variant) && <span className={classes.pointEdited}>{t('withheldHere')}</span>}
      </span>
    </>
  );
  if (readOnly) return <div className={classes.pointButton}>{content}</div>;
  return (
    <button
      type="button"
      className={classes.pointButton}
      onClick={onOpen}
      title={t('editPoint', { text: lead })}
    >
      {content}
    </button>
  );
}

function PointEditor({
  point,
  onClose,
  siblings,
  index,
}: {
  readonly point: TalkingPoint;
  readonly onClose: () => void;
  readonly siblings: readonly TalkingPoint[];
  readonly index: number;
}): JSX.Element {
  const t = useText(bookFormTexts);
  const box = useEscape<HTMLDivElement>(onClose);
  const place = (field: string) => ({ kind: 'talkingPoint', id: point.id, field }) as const;
  return (
    <div ref={box} className={classes.pointEditor} role="group" aria-label={t('point')}>
      {isAnswer(point.pointKind) && (
        <BookField
          place={place('prompt')}
          record={point}
          label={point.pointKind === 'press' ? t('question') : t('prompt')}
          kind="text"
          multiline
          required
        />
      )}
      <BookField
        place={place('lead')}
        record={point}
        label={t('lead')}
        kind="text"
        multiline
        required
        startHere
      />
      <BookField place={place('support')} record={point} label={t('support')} kind="rich" lines={2} />
      <Copies point={point} />
      <div className={classes.pointFoot}>
        <PointMenu point={point} siblings={siblings} index={index} onGone={onClose} />
        <Button size="compact-sm" onClick={onClose}>
          {t('closePoint')}
        </Button>
      </div>
    </div>
  );
}

function Copies({ point }: { readonly point: TalkingPoint }): JSX.Element {
  const t = useText(bookFormTexts);
  const common = useText(commonTexts);
  const { book, edit } = useWork();
  const place = { kind: 'talkingPoint', id: point.id, field: 'releaseTo' } as const;
  const now = withEdits('talkingPoint', point, book).releaseTo;
  return (
    <Checkbox.Group
      label={t('mayGoInto')}
      value={['principal', ...now]}
      onChange={(value) => {
        const next = (['delegation', 'releasable'] as const).filter((variant) => value.includes(variant));
        edit(place, next, 'library', t('editOf', { label: t('mayGoInto') }));
      }}
    >
      <div className={classes.copies}>
        <Checkbox value="principal" label={common('principal')} size="xs" disabled />
        <Checkbox value="delegation" label={common('delegation')} size="xs" />
        <Checkbox value="releasable" label={common('releasable')} size="xs" />
      </div>
    </Checkbox.Group>
  );
}

/** A point that is in the file from its first complete line on. */
function NewPoint({
  issueId,
  kind,
  siblings,
  onMade,
  onClose,
}: {
  readonly issueId: string | undefined;
  readonly kind: PointKind;
  readonly siblings: readonly TalkingPoint[];
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useText(bookFormTexts);
  const common = useText(commonTexts);
  const { book, records, main, destination, addRecord } = useWork();
  const [prompt, setPrompt] = useState<LocalText>();
  const [lead, setLead] = useState<LocalText>();
  const form = useEscape<HTMLFormElement>(onClose);
  const needsPrompt = isAnswer(kind);
  const complete = lead !== undefined && (!needsPrompt || prompt !== undefined);
  const make = () => {
    if (lead === undefined || !complete) return;
    const id = freshId(`${issueId ?? 'general'}-${kind}`, records.talkingPoint);
    const last = siblings.at(-1)?.order ?? 0;
    const point: TalkingPoint = {
      id,
      revision: 1,
      releaseTo: [],
      pointKind: kind,
      ...(issueId === undefined ? {} : { issueId }),
      meetingIds: destination === 'book' ? [book.meetingId] : [],
      order: last + 10,
      ...(prompt === undefined ? {} : { prompt }),
      lead,
      sourceIds: [],
    };
    addRecord('talkingPoint', point, t('addPoint', { label: t('point') }));
    onMade(id);
  };
  const shared = { languages: [book.language], main, multiline: true, required: true } as const;
  return (
    <form
      ref={form}
      className={classes.pointEditor}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      {needsPrompt && (
        <LocalTextField
          {...shared}
          label={kind === 'press' ? t('question') : t('prompt')}
          value={prompt}
          onChange={setPrompt}
          startHere
        />
      )}
      <LocalTextField
        {...shared}
        label={t('lead')}
        value={lead}
        onChange={setLead}
        startHere={!needsPrompt}
      />
      {destination === 'book' && <p className={classes.note}>{t('onlyThisMeeting')}</p>}
      <div className={classes.pointFoot}>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button size="compact-sm" type="submit" disabled={!complete}>
          {common('add')}
        </Button>
      </div>
    </form>
  );
}

function LeftOutLine({ point }: { readonly point: TalkingPoint }): JSX.Element {
  const t = useText(bookFormTexts);
  const { book, main, revert, readOnly } = useWork();
  const text = plainWords(point.lead, book.language, main);
  const own = book.edits.find(
    (edit) => edit.kind === 'talkingPoint' && edit.id === point.id && edit.value === LEFT_OUT_DAY,
  );
  return (
    <p className={classes.note}>
      {t('pointLeftOut')}: <s>{text}</s>{' '}
      {own !== undefined && !readOnly && (
        <button
          type="button"
          className={classes.textButton}
          onClick={() =>
            revert({ kind: 'talkingPoint', id: point.id, field: 'knownUntil' }, t('putPointBack', { text }))
          }
        >
          {t('putPointBack', { text: '' }).replace(/[:\s]+$/, '')}
        </button>
      )}
    </p>
  );
}
