import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { createSessionToken, getGovernanceConnection, revokeSessionToken } from '../../../domain/contract/governance.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { WarningText } from '../../components/WarningText.tsx'

type Connection = AnswerOf<typeof getGovernanceConnection>

/** Where governance permits come from, and the session token by which other programs read them (BR-GOV-16). */
export function ConnectionPage() {
  const { scope } = useActing()
  return (
    <RecordPage
      query={queryFor(getGovernanceConnection, { query: scope })}
      crumbs={[
        { text: 'Home', href: paths.home() },
        { text: 'Governance', href: recordPaths.governance() },
        { text: 'Connection' },
      ]}
      name="connection to Ctrl Hub"
      whyRestricted="Planners, contractors, officers and administrators see how their organisation is connected."
    >
      {(connection) => <Connected connection={connection} />}
    </RecordPage>
  )
}

const stateWords: Readonly<Record<Connection['state'], string>> = {
  embedded: 'Kept in this service',
  connected: 'Connected to Ctrl Hub',
  not_configured: 'Not connected',
}

function Connected({ connection }: { connection: Connection }) {
  const { state, address, org_id: orgId, has_tokens: hasTokens, token } = connection
  return (
    <>
      <PageTitle title="Connection to Ctrl Hub" />
      <SummaryCard
        title="Connection"
        rows={[
          { key: 'State', value: stateWords[state] },
          { key: 'Address', value: <span className="app-words">{address ?? 'None'}</span> },
          { key: 'Organisation id', value: <span className="app-words">{orgId ?? 'None'}</span> },
          ...(hasTokens
            ? [
                {
                  key: 'Session token',
                  value: token ? `Made ${dateTimeWords(token.made_at)} by ${token.made_by}` : 'None is out',
                },
              ]
            : []),
        ]}
      />
      {state === 'not_configured' ? (
        <InsetText>
          <p className="govuk-body">
            Whoever runs this service connects an organisation: they set the address of Ctrl Hub, the organisation’s id
            and a session token. Until then permits are shown without governance, and nothing is held up by it.
          </p>
        </InsetText>
      ) : null}
      {state === 'connected' ? (
        <InsetText>
          <p className="govuk-body">
            Whoever runs this service keeps the session token. Governance is read here and changed in Ctrl Hub.
          </p>
        </InsetText>
      ) : null}
      {hasTokens ? <Token isOut={token !== null} /> : null}
      <p className="govuk-body">
        <AppLink href={recordPaths.governance()}>All governance permits</AppLink>
      </p>
    </>
  )
}

function Token({ isOut }: { isOut: boolean }) {
  const may = useMay()
  const make = useSend(createSessionToken)
  const revoke = useSend(revokeSessionToken)
  const { scope } = useActing()
  const { refetch } = useQuery(queryFor(getGovernanceConnection, { query: scope }))
  const [secret, setSecret] = useState('')
  const [told, setTold] = useState('')
  const [trouble, setTrouble] = useState('')

  async function attempt(act: () => Promise<void>) {
    setTrouble('')
    try {
      await act()
    } catch (error) {
      setTrouble(error instanceof Error && error.message ? error.message : 'That could not be done. Try again')
      await refetch()
    }
  }
  if (!may(createSessionToken)) return null
  return (
    <section aria-labelledby="token">
      <h2 className="govuk-heading-m" id="token">
        Session token
      </h2>
      {told ? <NotificationBanner key={told} kind="success" heading={told} takesFocus /> : null}
      {trouble ? <WarningText>{trouble}</WarningText> : null}
      <p className="govuk-body">
        Programs of your organisation read its governance permits with a session token. There is one at a time: a new
        one ends the one before.
      </p>
      {secret ? (
        <InsetText>
          <p className="govuk-body">Copy it now: it is not shown again.</p>
          <p className="govuk-body">
            <code className="app-words">{secret}</code> <CopyButton text={secret} about="the session token" />
          </p>
        </InsetText>
      ) : null}
      <ButtonGroup>
        <Button
          variant="secondary"
          busyText="Making"
          onPress={() =>
            attempt(async () => {
              const answer = await make.mutateAsync({ body: {} })
              setSecret(answer.session_token)
              setTold('A session token is made')
            })
          }
        >
          {isOut ? 'Make a new token, ending this one' : 'Make a session token'}
        </Button>
        {isOut ? (
          <Button
            variant="warning"
            busyText="Ending"
            onPress={() =>
              attempt(async () => {
                await revoke.mutateAsync({})
                setSecret('')
                setTold('The session token has ended')
              })
            }
          >
            End the token
          </Button>
        ) : null}
      </ButtonGroup>
    </section>
  )
}
