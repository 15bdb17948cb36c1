import './apply.css'
import { useQuery } from '@tanstack/react-query'
import { use, useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { createWork } from '../../../domain/contract/works.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { useActing, useMay } from '../../app/session.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { DraftOwner } from '../../forms/draft-owner.ts'
import type { Template } from '../templates/template-content.ts'
import { TemplateChoices } from '../templates/template-choices.tsx'
import { BatchDrafts } from './batch/batch-drafts.tsx'
import { placeName } from './application-answers.ts'
import { dateRangeWords } from './application-words.ts'
import { beginningQuery, cameFrom, writableWorkstreams } from './beginning.ts'
import type { CameFrom } from './beginning.ts'
import { newApplication } from './new-application.ts'
import { likesAllParts } from './remembered.ts'
import { forgetDraft, keepDraft, keptApplications } from './use-application-draft.ts'
import type { KeptApplication } from './use-application-draft.ts'

/** Where every application begins: the drafts of this account, and a new one with what the address brings along. */
export function BeginApplication() {
  const may = useMay()
  const acting = useActing()
  const [search] = useSearchParams()
  const workstreams = writableWorkstreams(acting)
  if (!may(createWork) || !acting.promoter) {
    return (
      <>
        <PageTitle title="You cannot apply for a permit" size="journey" />
        <p className="govuk-body">Promoters apply for permits, and contractors for them. You work as neither now.</p>
        <p className="govuk-body">
          <AppLink href={paths.permits()}>See the permits</AppLink>
        </p>
      </>
    )
  }
  return (
    <>
      <PageTitle title="Apply for a permit" size="journey" />
      {workstreams.length === 0 ? (
        <InsetText>
          <p className="govuk-body">
            You have no workstream that you may add works to. An administrator of your organisation can give you one.
          </p>
        </InsetText>
      ) : (
        <Begin from={cameFrom(search)} />
      )}
      <BatchDrafts />
      <Drafts />
    </>
  )
}

function Begin({ from }: { from: CameFrom }) {
  const acting = useActing()
  const account = use(DraftOwner)
  const navigate = useNavigate()
  const beginning = useQuery(beginningQuery(from, acting))

  async function begin(template?: Template) {
    if (!beginning.data?.isOpen) return
    const id = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    )
    const first = { ...beginning.data.beginning, ...(template ? { template } : {}) }
    await keepDraft(account, newApplication(id, first))
    await navigate(paths.applyStep(id, likesAllParts(account) ? 'all' : ''))
  }

  if (beginning.isError) {
    return (
      <InsetText>
        <p className="govuk-body">
          {from.progress?.prn ?? from.plan ?? from.wrn ?? from.copy?.prn ?? 'The template'} could not be read, so its
          answers cannot be brought along.
        </p>
        <p className="govuk-body">
          <AppLink href={paths.apply()}>Start an empty application instead</AppLink>
        </p>
      </InsetText>
    )
  }
  return (
    <>
      <p className="govuk-body">{beginning.data?.says ?? 'Reading the record that you came from'}</p>
      <Button
        onPress={() => begin()}
        busy={beginning.isPending}
        {...(beginning.data?.isOpen === false ? { notNow: beginning.data.because } : {})}
      >
        Start now
      </Button>
      {canUseTemplates(from) && beginning.data?.isOpen ? <TemplateChoices onUse={begin} /> : null}
    </>
  )
}

/** What comes along already, such as the answers of a permit, leaves nothing for a template to answer. */
function canUseTemplates({ copy, progress, plan, template }: CameFrom): boolean {
  return !copy && !progress && !plan && template === undefined
}

function Drafts() {
  const account = use(DraftOwner)
  const { promoter } = useActing()
  const [drafts, setDrafts] = useState<readonly KeptApplication[]>([])
  const [said, setSaid] = useState('')
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const kept = await keptApplications(account).catch(() => [])
      if (isCurrent) setDrafts(kept)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [account])

  async function remove({ draft }: KeptApplication) {
    await forgetDraft(account, draft.id)
    setDrafts((now) => now.filter((other) => other.draft.id !== draft.id))
    setSaid(`Draft removed: ${placeName(draft) || 'no place yet'}`)
    document.getElementById('drafts')?.focus()
  }

  const ofPromoter = drafts.filter(({ draft }) => draft.promoter_swa_code === promoter)
  return (
    <section aria-labelledby="drafts">
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
      {ofPromoter.length === 0 && said === '' ? null : (
        <h2 className="govuk-heading-m" id="drafts" tabIndex={-1}>
          Drafts on this device
        </h2>
      )}
      <ul className="app-drafts">
        {ofPromoter.map((kept) => (
          <DraftLine key={kept.draft.id} kept={kept} onRemove={remove} />
        ))}
      </ul>
    </section>
  )
}

function DraftLine({ kept, onRemove }: { kept: KeptApplication; onRemove: (kept: KeptApplication) => Promise<void> }) {
  const { draft, savedAt } = kept
  const title = placeName(draft) || 'No place yet'
  const dates = dateRangeWords(draft.answers)
  return (
    <li className="app-drafts__line">
      <div>
        <AppLink href={paths.applyStep(draft.id)}>
          <span className="govuk-visually-hidden">Go on with </span>
          {title}
        </AppLink>
        <p className="govuk-body-s app-drafts__facts">
          {[dates, `saved ${dateTimeWords(savedAt)}`].filter(Boolean).join('; ')}
        </p>
      </div>
      <Button variant="secondary" size="row" about={title} onPress={() => onRemove(kept)}>
        Remove
      </Button>
    </li>
  )
}
