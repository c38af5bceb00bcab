import { GRADES, type Grade } from '../../model/severity';
import { useLanguage } from '../parts/language';

const NAMES = [...GRADES, 'model'] as const;

/** How plainly the texts ask that a rule finds; null for what the model finds without a rule's words. */
export function GradeChip({ grade }: { grade: Grade | null }) {
  const { say } = useLanguage();
  const name = grade ?? 'model';
  return <span class={`grade ${name}`}>{say(`options_grade_${name}`)}</span>;
}

/** What the grades mean. */
export function GradeLegend() {
  const { say } = useLanguage();
  return (
    <div class="legend">
      <h3>{say('options_grade_heading')}</h3>
      <dl>
        {NAMES.map((name) => (
          <div key={name}><dt><GradeChip grade={name === 'model' ? null : name} /></dt><dd>{say(`options_grade_${name}_means`)}</dd></div>
        ))}
      </dl>
    </div>
  );
}
