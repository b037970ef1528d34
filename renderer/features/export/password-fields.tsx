import { Checkbox, PasswordInput } from '@mantine/core';
import type { JSX } from 'react';
import { exportTexts } from '../../i18n/areas/export.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './export.module.css';
import type { ExportOrder } from './exporter.ts';

type Protection = NonNullable<ExportOrder['protection']>;

/** A password as it is being typed. */
export interface Lock extends Protection {
  readonly wanted: boolean;
  readonly again: string;
}

/** No password; with one, everything is allowed until it is forbidden. */
export const NO_LOCK: Lock = {
  wanted: false,
  password: '',
  again: '',
  print: true,
  copy: true,
  change: false,
};

/** What is wrong with a password. */
export type PasswordProblem = 'passwordEmpty' | 'passwordsDiffer' | 'passwordLong';

/** The most bytes that the format takes. */
const MOST_BYTES = 127;

/** What is wrong with a password; undefined where it can be used. */
export function passwordProblem({ password, again }: Lock): PasswordProblem | undefined {
  if (password.trim() === '') return 'passwordEmpty';
  if (new TextEncoder().encode(password.normalize('NFKC')).length > MOST_BYTES) return 'passwordLong';
  return password === again ? undefined : 'passwordsDiffer';
}

/** The password as it is ordered. */
export function orderedLock({ password, print, copy, change }: Lock): Protection {
  return { password, print, copy, change };
}

const PERMISSIONS = ['print', 'copy', 'change'] as const;

/** A password for the PDFs, typed twice, and what those who have it may do. */
export function PasswordFields({
  lock,
  onLock,
  problem,
  word,
}: {
  readonly lock: Lock;
  readonly onLock: (lock: Lock) => void;
  readonly problem: PasswordProblem | undefined;
  /** Whether Word files are made as well. */
  readonly word: boolean;
}): JSX.Element {
  const t = useText(exportTexts);
  const shown = {
    'aria-label': t('showPassword'),
  };
  return (
    <div className={classes.lock}>
      <Checkbox
        label={t('lock')}
        checked={lock.wanted}
        onChange={(event) => onLock({ ...lock, wanted: event.currentTarget.checked })}
      />
      {lock.wanted && (
        <div className={classes.lockFields}>
          <div className={classes.halves}>
            <PasswordInput
              label={t('password')}
              value={lock.password}
              autoComplete="new-password"
              visibilityToggleButtonProps={shown}
              error={problem !== undefined && problem !== 'passwordsDiffer' && t(problem)}
              onChange={(event) => onLock({ ...lock, password: event.currentTarget.value })}
            />
            <PasswordInput
              label={t('passwordAgain')}
              value={lock.again}
              autoComplete="new-password"
              visibilityToggleButtonProps={shown}
              error={problem === 'passwordsDiffer' && t(problem)}
              onChange={(event) => onLock({ ...lock, again: event.currentTarget.value })}
            />
          </div>
          <p className={classes.hint}>{t('passwordHint')}</p>
          <Checkbox.Group
            label={t('may')}
            value={PERMISSIONS.filter((each) => lock[each])}
            onChange={(value) =>
              onLock({
                ...lock,
                print: value.includes('print'),
                copy: value.includes('copy'),
                change: value.includes('change'),
              })
            }
          >
            <div className={classes.row}>
              {PERMISSIONS.map((each) => (
                <Checkbox key={each} value={each} label={t(`may-${each}`)} />
              ))}
            </div>
          </Checkbox.Group>
          <p className={classes.hint}>{t('mayHint')}</p>
          {word && (
            <p className={classes.warning} role="note">
              {t('wordOpen')}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
