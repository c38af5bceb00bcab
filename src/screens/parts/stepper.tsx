import { currentStep, STEPS, type Stage } from '../../model/stage';
import { stepKey } from '../../ui/wording';
import { useLanguage } from './language';

/** The six steps of a contract. Where it stands is told by shape, weight and hidden words, never by colour alone; at an unknown stage no step is lit. */
export function Stepper({ stage }: { stage: Stage }) {
  const { say } = useLanguage();
  const now = currentStep(stage);
  return (
    <ol class="steps">
      {STEPS.map((step, index) => {
        const state = now === null ? 'unknown' : index < now ? 'done' : index === now ? 'now' : 'open';
        return (
          <li key={step} class={state} aria-current={state === 'now' ? 'step' : undefined}>
            {say(stepKey(step))}
            {state !== 'unknown' && <span class="unseen"> {say(`popup_step_${state}`)}</span>}
          </li>
        );
      })}
    </ol>
  );
}
