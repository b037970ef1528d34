export * from './ids.ts';
export * from './names.ts';
export * from './points.ts';
export * from './read-day.ts';
export * from './table.ts';
export * from './targets.ts';
