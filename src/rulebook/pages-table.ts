import { PLATFORMS } from '../model/platform';
import { HEALTH_ISSUES, type HealthIssue } from '../model/reading';
import { ProblemList } from './problems';
import { readRuleFiles } from './read-rule-files';
import { table } from './rules-table';
import { pagesFile, type PagesFile, type Way } from './schema/pages';

const PLATFORM = { crowdworks: 'CrowdWorks', lancers: 'Lancers' } as const;
const code = (text: string) => `\`${text}\``;

/**
 * The tables of `docs/reading.md` by the name of their markers, written from `rules/pages/*.yaml` and the model.
 * @param sentence what people are told of an issue, in each language
 */
export async function pagesTables(rulesDir: string, sentence: (issue: HealthIssue) => { en: string; ja: string }): Promise<Record<string, string>> {
  const problems = new ProblemList();
  const files = (await readRuleFiles(rulesDir, 'pages', pagesFile, problems)).map(({ value }) => value);
  problems.throwIfAny();
  const byPlatform = PLATFORMS.flatMap((platform) => files.filter((file) => file.platform === platform));
  return {
    kinds: table(['platform', 'kind', 'path of the address', 'reader'], byPlatform.flatMap(({ platform, kinds }) => kinds.map(({ kind, path, query, reader }) => [
      PLATFORM[platform], code(kind), code(path) + (query === undefined ? '' : ` with ${code(`?${query}=`)}`), code(reader),
    ]))),
    issues: table(['issue', 'what it means', 'to people'], HEALTH_ISSUES.map((issue) => [code(issue), ...[sentence(issue).en, sentence(issue).ja].map((text) => text.replace('$COUNT$', 'n'))])),
    ...Object.fromEntries(byPlatform.flatMap((file) => [[`stages_${file.platform}`, stagesOf(file)], [`fields_${file.platform}`, fieldsOf(file)]])),
  };
}

function stagesOf({ stages }: PagesFile): string {
  return table(['reader', 'stage', 'words, all of them', 'where', 'confidence'], Object.entries(stages).flatMap(([reader, evidence]) => evidence.map(({ stage, texts, where, confidence }) => [
    code(reader), code(stage), texts.join('、'), where === undefined ? '–' : code(where), confidence,
  ])));
}

/** Each field with its ways in their order, each with its confidence. */
function fieldsOf({ fields }: PagesFile): string {
  return table(['reader', 'field', 'ways, in their order', 'confidence', 'seen'], Object.entries(fields).flatMap(([reader, named]) => Object.entries(named).map(([field, ways]) => [
    code(reader), code(field), ways.map(told).join('<br>'), ways.map(({ confidence }) => confidence).join('<br>'), ways.map(({ seen }) => seen).join('<br>'),
  ])));
}

function told(way: Way): string {
  if ('text' in way) return `text ${code(way.text)}`;
  if ('item' in way) return `data of the item ${code(way.item)}`;
  return [way.json === undefined ? `element ${code(way.selector)}` : `JSON ${code(way.json)} in ${code(way.selector)}`, ...(way.attribute === undefined ? [] : [`attribute ${code(way.attribute)}`])].join(', ');
}
