import { readIntake } from '../../intake/index.ts';
import type { Group, HandlersOf } from './handler.ts';

/** The call that reads what is to be imported; what becomes of it is saved like everything else. */
export const INTAKE_HANDLERS: HandlersOf<Group<'intake'>> = {
  'intake.read': async ({ name, bytes }) => {
    const read = await readIntake(name, bytes);
    switch (read.type) {
      case 'table':
        return { ...read, heads: [...read.heads], rows: read.rows.map((row) => [...row]) };
      case 'document':
        return { ...read, blocks: [...read.blocks], left: [...read.left] };
      case 'refused':
        return read;
    }
  },
};
