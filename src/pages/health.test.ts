import { expect, test } from 'vitest';
import { createHealthNotes } from './health';

test('nothing missing is ok', () => {
  const notes = createHealthNotes();
  notes.miss('attachments', 0);
  expect(notes.health()).toEqual({ state: 'ok', missing: [] });
});

test('what is missing is said once, with how many', () => {
  const notes = createHealthNotes();
  notes.miss('stage');
  notes.miss('attachments', 2);
  notes.miss('stage');
  notes.miss('attachments', 1);
  expect(notes.health()).toEqual({ state: 'partial', missing: [{ what: 'stage' }, { what: 'attachments', count: 3 }] });
});

test('one refusal makes the page unreadable', () => {
  const notes = createHealthNotes();
  notes.miss('folded_history', 3);
  notes.refuse('unknown_layout');
  notes.refuse('folded_history');
  notes.miss('client');
  expect(notes.health()).toEqual({ state: 'unreadable', missing: [{ what: 'folded_history', count: 3 }, { what: 'unknown_layout' }, { what: 'client' }] });
});
