import type { Risk, Rules } from '../../src/sampling/rules.ts'
import { counted, listed } from '../components/words.ts'

export const riskWords: Readonly<Record<Risk, string>> = {
  failing: 'criteria that were “not yet” most often',
  changed: 'decisions that changed an earlier one',
  'writing alone': 'practice criteria met on writing alone',
  quick: 'decisions within ten minutes of the work coming in',
}

/** How a sample was drawn, as one would say it. */
export function RulesInWords({ rules }: { rules: Rules }) {
  const once = [rules.units && 'unit', rules.methods && 'method'].filter((each) => each !== false)
  return (
    <ul class="cues tight">
      <li>
        {rules.share} % of each assessor’s decisions; {rules.newShare} % of those by assessors who are not yet qualified
        or have fewer than {rules.newUnder} decisions behind them.
      </li>
      {once.length > 0 && <li>Each {listed(once)} at least once for each assessor.</li>}
      {rules.risks.length > 0 && (
        <li>
          For each assessor up to {counted(rules.riskEach, 'decision').toLowerCase()} of each of these:{' '}
          {listed(rules.risks.map((risk) => riskWords[risk]))}.
        </li>
      )}
    </ul>
  )
}
