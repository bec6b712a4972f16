import { progress, stepOf } from '../../src/activity/walk.ts'
import type { Readers } from '../../src/responding/readers.ts'
import { ErrorSummary } from '../components/forms.tsx'
import { NudgeAside } from '../tutor/noticed.tsx'
import { Conversation } from './answers.tsx'
import { PageFoot, PageHead } from './head.tsx'
import { Ring } from './ring.tsx'
import { StepForm, type StepFormProps } from './step-form.tsx'
import { thingsNeedYou } from './words.ts'

/** The walk: what was asked and answered so far, and the one thing that is asked now. */
export function StepPage(props: StepFormProps & { readonly readers: Readers }) {
  const { response, step, needs = [] } = props
  const { activity } = response
  const before = props.noticed?.before
  const at = progress(activity, step.id)
  return (
    <>
      <div class="beside row">
        <Ring number={at.number} of={at.of} />
        <p>
          <b>{at.words}</b>
          <br />
          <span class="small">{activity.title}</span>
        </p>
      </div>
      <PageHead response={response} readers={props.readers} />
      <Conversation response={response} steps={activity.steps.slice(0, at.number - 1)} back={step.id} />
      {before && (
        <NudgeAside
          nudge={before}
          change={{
            href: `/responses/${response.id}/steps/${before.stepId}?back=${step.id}#now`,
            name: stepOf(activity, before.stepId)?.name ?? '',
          }}
        />
      )}
      {needs.length > 0 && (
        <div class="needs">
          <ErrorSummary
            title={thingsNeedYou(needs.length)}
            kept="Everything you typed is still here, and saved."
            mistakes={needs.map(({ control, summary }) => ({ at: control, message: summary }))}
          />
        </div>
      )}
      <StepForm {...props} />
      <PageFoot response={response} writing />
    </>
  )
}
