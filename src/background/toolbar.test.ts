import { expect, test, vi } from 'vitest';
import { findingDouble, reportDouble } from '../model/report-double';
import { faceOf } from './toolbar';

vi.mock('webextension-polyfill', () => ({
  default: { i18n: { getMessage: (key: string, values: string[] = []) => [key, ...values].join(' ') } },
}));

const findings = (...severities: ('violation' | 'caution' | 'notice')[]) => severities.map((severity, index) => findingDouble({ id: String(index), severity }));

test.each([
  ['nothing found', {}, '', 'app_name'],
  ['two that ask for care', { findings: findings('violation', 'caution', 'notice') }, '2', 'toolbar_findings 2'],
  ['a notice is no alarm', { findings: findings('notice') }, '', 'app_name'],
  ['more than fit', { findings: findings(...Array.from({ length: 120 }, () => 'caution' as const)) }, '99+', 'toolbar_findings 120'],
  ['not readable', { health: { state: 'unreadable', missing: [{ what: 'unknown_layout' }] } }, '?', 'toolbar_unreadable'],
  ['not judged', { progress: 'failed', failure: 'dictionary', findings: findings('violation') }, '?', 'toolbar_failed'],
  ['partly read', { health: { state: 'partial', missing: [{ what: 'attachments', count: 1 }] } }, '', 'app_name'],
  ['a part not read', { health: { state: 'partial', missing: [{ what: 'client' }] } }, '?', 'toolbar_partial'],
  ['a part not read beside findings', { findings: findings('caution'), health: { state: 'partial', missing: [{ what: 'client' }] } }, '1', 'toolbar_findings 1'],
  ['a stage that the page does not say', { health: { state: 'partial', missing: [{ what: 'stage' }] } }, '', 'app_name'],
  ['deleted by the platform', { health: { state: 'unreadable', missing: [{ what: 'deleted_job' }] } }, '?', 'toolbar_deleted'],
  ['a client\'s view is never judged', { viewer: 'client', health: { state: 'unreadable', missing: [] } }, '', 'app_name'],
] as const)('%s', (_, change, text, title) => {
  expect(faceOf(reportDouble(change as Parameters<typeof reportDouble>[0]), true)).toMatchObject({ text, title });
});

test('the ground tells a violation from a caution', () => {
  const ground = (...severities: Parameters<typeof findings>) => faceOf(reportDouble({ findings: findings(...severities) }), true).ground;
  expect(ground('caution', 'violation')).not.toBe(ground('caution'));
});

test('without the count only what could not be read is told', () => {
  expect(faceOf(reportDouble({ findings: findings('violation') }), false)).toMatchObject({ text: '', title: 'app_name' });
  expect(faceOf(reportDouble({ health: { state: 'unreadable', missing: [{ what: 'unknown_layout' }] } }), false).text).toBe('?');
});
