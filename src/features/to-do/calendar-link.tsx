import { useState } from 'react'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getCalendarLink, makeCalendarLink, revokeCalendarLink } from '../../../domain/contract/calendar.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { WarningText } from '../../components/WarningText.tsx'

/** Tasks and joint site meetings in the calendar that a person keeps anyway, by a secret link that they can end. */
export function CalendarLink() {
  const { scope } = useActing()
  return (
    <RecordPage
      query={queryFor(getCalendarLink, { query: scope })}
      crumbs={[{ text: 'Home', href: paths.home() }, { text: 'To do', href: recordPaths.toDo() }, { text: 'Calendar' }]}
      name="calendar"
      whyRestricted="Planners, contractors and officers have tasks that a calendar can show."
    >
      {(link) => <Link link={link} />}
    </RecordPage>
  )
}

type Asked = 'renew' | 'revoke'

function Link({ link: { made_date: madeDate } }: { link: AnswerOf<typeof getCalendarLink> }) {
  const { scope } = useActing()
  const make = useSend(makeCalendarLink)
  const revoke = useSend(revokeCalendarLink)
  const [address, setAddress] = useState('')
  const [asked, setAsked] = useState<Asked>()
  const [told, setTold] = useState('')
  const [trouble, setTrouble] = useState('')

  async function attempt(act: () => Promise<string>) {
    setTrouble('')
    setTold('')
    try {
      setTold(await act())
      setAsked(undefined)
    } catch (error) {
      setTrouble(error instanceof Error && error.message ? error.message : 'That could not be done. Try again')
    }
  }
  function ask(what: Asked) {
    setTold('')
    setAsked(what)
  }
  /** The question that had the focus goes. */
  function keep() {
    document.getElementById('link-now')?.focus()
    setAsked(undefined)
  }
  const makeOne = () =>
    attempt(async () => {
      setAddress((await make.mutateAsync({ body: scope })).address)
      return 'Your link is made'
    })
  const endIt = () =>
    attempt(async () => {
      await revoke.mutateAsync({ query: scope })
      setAddress('')
      return 'Your link has ended'
    })
  return (
    <>
      <PageTitle title="Your tasks in your calendar" />
      {told ? <NotificationBanner key={told} kind="success" heading={told} takesFocus /> : null}
      {trouble ? <WarningText>{trouble}</WarningText> : null}
      <p className="govuk-body">
        A calendar that can follow an address shows what waits for your organisation on the day that it is due, and
        joint site meetings at their time. It asks again by itself, most calendars every few hours.
      </p>
      <p className="govuk-body">
        Whoever has the link sees references, streets, what there is to do and the names of the two organisations,
        without signing in. Notes and who sees to what are left out. Do not pass it on.
      </p>
      {address ? <NewLink address={address} /> : null}
      <p className="govuk-body" id="link-now" tabIndex={-1}>
        {madeDate === null ? 'You have no link.' : `You have a link, made ${dateTimeWords(madeDate)}.`}
      </p>
      {asked === undefined ? (
        <ButtonGroup>
          {madeDate === null ? (
            <Button onPress={makeOne} busyText="Making">
              Make a link
            </Button>
          ) : (
            <>
              <Button variant="secondary" onPress={() => ask('renew')}>
                Make a new link
              </Button>
              <Button variant="warning" onPress={() => ask('revoke')}>
                End the link
              </Button>
            </>
          )}
        </ButtonGroup>
      ) : (
        <Confirm asked={asked} onYes={asked === 'renew' ? makeOne : endIt} onNo={keep} />
      )}
    </>
  )
}

function NewLink({ address }: { address: string }) {
  return (
    <InsetText>
      <p className="govuk-body">Copy it now: it is not shown again.</p>
      <p className="govuk-body">
        <code className="app-words">{address}</code>
      </p>
      <p className="govuk-body">
        <CopyButton text={address} about="the link to your calendar" />
      </p>
      <p className="govuk-body">
        In your calendar, choose to subscribe to a calendar by its address, and paste it there.
      </p>
    </InsetText>
  )
}

interface ConfirmProps {
  asked: Asked
  onYes: () => Promise<void>
  onNo: () => void
}

function Confirm({ asked, onYes, onNo }: ConfirmProps) {
  return (
    <section aria-labelledby="sure">
      <h2 className="govuk-heading-m" id="sure" tabIndex={-1} ref={takeFocus}>
        {asked === 'renew' ? 'Make a new link and end this one?' : 'End the link?'}
      </h2>
      <p className="govuk-body">
        Calendars that follow the link you have get nothing from then on. What they show already, they may keep.
      </p>
      <ButtonGroup>
        <Button variant={asked === 'revoke' ? 'warning' : 'primary'} onPress={onYes} busyText="One moment">
          {asked === 'renew' ? 'Yes, make a new link' : 'Yes, end the link'}
        </Button>
        <Button variant="secondary" onPress={onNo}>
          Keep the link
        </Button>
      </ButtonGroup>
    </section>
  )
}

/** The buttons that were pressed are gone: the question takes their place for a keyboard too. */
const takeFocus = (heading: HTMLElement | null) => heading?.focus()
