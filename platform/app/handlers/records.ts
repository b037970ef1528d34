import { WORD_MEDIA_TYPE, type RecordOf } from '../../../core/model/index.ts';
import { checkHouseStyle } from '../../../core/write/docx/index.ts';
import { isPdf, readPicture } from '../../picture.ts';
import type { Change } from '../../store/index.ts';
import { Refusal } from '../failure.ts';
import { attachmentPath } from '../names.ts';
import { checkChanges } from '../references.ts';
import { appliedOf } from '../session.ts';
import { readState } from '../state.ts';
import type { Group, HandlersOf } from './handler.ts';

/** The calls about records. */
export const RECORD_HANDLERS: HandlersOf<Group<'records'>> = {
  'records.list': ({ kind }, { session }) => [...session.file.list(kind)],
  'records.get': ({ kind, id }, { session }) => session.file.get(kind, id) ?? null,
  'records.apply': async ({ label, changes, continues }, { session }) => {
    const { file } = session;
    const steps: readonly Change[] = changes;
    if (!file.readOnly) await checkChanges(file, steps);
    return appliedOf(file.apply(label, steps, continues));
  },
  'records.revisions': ({ kind, id }, { session }) =>
    session.file.revisions(kind, id).map(({ revision, savedAt, action, deleted, record }) => ({
      revision,
      savedAt,
      action,
      deleted,
      ...(record === undefined ? {} : { record }),
    })),
  'records.usedIn': ({ kind, id }, { session }) =>
    session.file
      .usedIn(kind, id)
      // The settings name our own party only; the contract knows records.
      .flatMap((use) => (use.kind === 'settings' ? [] : [{ kind: use.kind, id: use.id, field: use.field }])),
  'records.search': ({ text, limit }, { session, state }) => {
    const { language } = readState(state, 'preferences');
    return session.file
      .search(text, { limit, language })
      .map((hit) => ({ ...hit, snippet: hit.snippet.map((part) => ({ ...part })) }));
  },
  'records.attach': ({ label, name, bytes }, { session }) => {
    const { file } = session;
    const mediaType = typeOf(bytes, name);
    const path = attachmentPath(name, mediaType, new Set(file.files()));
    file.apply(label, [{ op: 'putFile', path, bytes }]);
    return { file: path, mediaType };
  },
  'records.houseStyle': ({ file: path }, { session }) => {
    const bytes = session.file.readFile(path);
    if (!bytes) throw new Refusal('not-found', `“${path}” is not in the file.`);
    const house = checkHouseStyle(bytes);
    if (!house.ok) throw new Refusal('invalid', `“${path}” ${house.message}.`);
    return { missing: [...house.missing] };
  },
  'records.attachment': ({ file: path }, { session }) => {
    const bytes = session.file.readFile(path);
    return bytes ? new Uint8Array(bytes) : null;
  },
};

function typeOf(bytes: Uint8Array, name: string): RecordOf<'attachment'>['mediaType'] {
  if (isPdf(bytes)) return 'application/pdf';
  if (/\.do[ct][xm]?$/i.test(name)) {
    const house = checkHouseStyle(bytes);
    if (house.ok) return WORD_MEDIA_TYPE;
    throw new Refusal('invalid', `“${name}” ${house.message}. Nothing was attached.`, undefined, {
      code: 'attach-unknown',
      params: { name },
    });
  }
  const picture = readPicture(bytes);
  if (picture.ok) return `image/${picture.type}`;
  const other = picture.message.startsWith('is not') ? ', nor a PDF or Word file' : '';
  throw new Refusal('invalid', `“${name}” ${picture.message}${other}. Nothing was attached.`, undefined, {
    code: 'attach-unknown',
    params: { name },
  });
}
