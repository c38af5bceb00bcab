import * as z from 'zod';
import { lineAnswer } from './finding-schema';
import { pageRecord } from './page-schema';

/** The JSON Schemas (draft 2020-12) of what the command prints, by the file of `docs/` that holds each. */
export function jsonSchemas(): Record<string, string> {
  const write = (schema: z.ZodType) => `${JSON.stringify(z.toJSONSchema(schema, { io: 'output' }), null, 2)}\n`;
  return { 'reading.schema.json': write(pageRecord), 'findings.schema.json': write(lineAnswer) };
}
