// `npm run schemas`: writes the JSON Schemas that editors use for the YAML files.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas, SCHEMA_FOLDER } from '../platform/templates/json-schemas.ts';

const folder = fileURLToPath(new URL(`../${SCHEMA_FOLDER}/`, import.meta.url));
const schemas = jsonSchemas();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!schemas.has(name)) rmSync(join(folder, name));
for (const [name, text] of schemas) writeFileSync(join(folder, name), text);
console.log(`${schemas.size} schemas are in ${SCHEMA_FOLDER}`);
