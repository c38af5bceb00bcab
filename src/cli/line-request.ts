import type { JudgementContext } from '../model/judgement';
import { APPROVALS, PLATFORMS, TEXT_KINDS } from '../model/platform';
import { MAX_TEXT_LENGTH } from '../model/protocol';
import { STAGES } from '../model/stage';
import { TEXT_SENDERS } from './arguments';

/** The id as it came, or null when there is none that can be told. */
type LineId = string | number | null;

/** One line of `--jsonl`: what to judge, or why it cannot be. */
export type LineRequest = { id: LineId; text: string; context: JudgementContext } | { id: LineId; error: string };

/** Reads one line that is not blank. Never throws. */
export function parseLine(line: string): LineRequest {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { id: null, error: 'not a JSON object' };
  const fields = value as Record<string, unknown>;
  const id = typeof fields.id === 'string' || typeof fields.id === 'number' ? fields.id : null;
  try {
    return { id, text: readText(fields.text), context: readContext(fields) };
  } catch (error) {
    if (error instanceof FieldError) return { id, error: error.message };
    throw error;
  }
}

class FieldError extends Error {
  override name = 'FieldError';
}

function readText(value: unknown): string {
  if (typeof value !== 'string') throw new FieldError('"text" must be a string');
  if (value.length > MAX_TEXT_LENGTH) throw new FieldError(`"text" is too long (${value.length} UTF-16 units, at most ${MAX_TEXT_LENGTH})`);
  return value;
}

function readContext(fields: Record<string, unknown>): JudgementContext {
  return {
    platform: choice(fields, 'platform', PLATFORMS),
    kind: choice(fields, 'kind', TEXT_KINDS, 'message'),
    stage: choice(fields, 'stage', STAGES, 'unknown'),
    sender: choice(fields, 'sender', TEXT_SENDERS, 'client'),
    approval: choice(fields, 'approval', APPROVALS, 'none'),
    contractAmount: readAmount(fields.contractAmount),
  };
}

/** A missing value and null mean the default. */
function choice<T extends string>(fields: Record<string, unknown>, key: string, allowed: readonly T[], byDefault?: T): T {
  const value = fields[key] ?? byDefault;
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new FieldError(`"${key}" must be one of ${allowed.join(', ')}`);
  return found;
}

function readAmount(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw new FieldError('"contractAmount" must be a number of yen');
  return value;
}
