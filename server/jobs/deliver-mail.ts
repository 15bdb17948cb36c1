import { createTransport } from 'nodemailer'
import type { House } from '../http/implement.ts'
import { instant } from '../store/instants.ts'

/** After so many failures a mail stays in the store for people to find. */
const mostTries = 8

/** The first pause after a failure; each further one is twice as long, up to about two hours. */
const firstPauseSeconds = 60

const mailsAtOnce = 50

/**
 * Sends what waits in the outbox (`SMTP_URL`); without that setting mail stays where the sandbox shows it. A mail is sent
 * at least once: a server that ends between sending and noting it sends it again.
 */
export async function deliverMail(house: House): Promise<void> {
  const { config, db, clock } = house
  if (!config.smtpUrl) return
  const waiting = await db
    .selectFrom('mail')
    .selectAll()
    .where('sent_at', 'is', null)
    .where('tries', '<', mostTries)
    .where('try_again_at', '<=', instant(clock.realNow()))
    .orderBy('id')
    .limit(mailsAtOnce)
    .execute()
  if (waiting.length === 0) return
  const transport = createTransport(config.smtpUrl)
  const failures: unknown[] = []
  for (const mail of waiting) {
    try {
      await transport.sendMail({ from: config.mailFrom, to: mail.recipient, subject: mail.subject, text: mail.body })
      await db.updateTable('mail').set({ sent_at: clock.realNow().toString() }).where('id', '=', mail.id).execute()
    } catch (error) {
      failures.push(error)
      const again = clock.realNow().add({ seconds: firstPauseSeconds * 2 ** mail.tries })
      const change = { tries: mail.tries + 1, try_again_at: again.toString() }
      await db.updateTable('mail').set(change).where('id', '=', mail.id).execute()
    }
  }
  transport.close()
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} mails could not be sent`)
}
