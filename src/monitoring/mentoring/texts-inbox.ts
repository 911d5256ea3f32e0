import { dayText } from '../../platform/clock.ts';
import type { InboxData, InboxTexts } from '../../platform/inbox.ts';

type Write = (d: InboxData, day: (key: string) => string) => string;

const both = (id: Write, en: Write) => ({
  id: (d: InboxData) => id(d, (key) => dayText(String(d[key]), 'id')),
  en: (d: InboxData) => en(d, (key) => dayText(String(d[key]), 'en')),
});

/** What mentoring writes into inboxes. */
export const mentoringInboxTexts: InboxTexts = {
  mentor_assigned: both(
    (d) => `${d.mentor} sekarang mendampingi koperasi Anda.`,
    (d) => `${d.mentor} is now your cooperative’s mentor.`,
  ),
  direction_agreed: both(
    () => 'Arah usaha koperasi Anda sudah dicatat. Periksa apakah sesuai kesepakatan.',
    () => 'Your cooperative’s direction was noted. Check that it is what you agreed.',
  ),
  goal_set: both(
    (_, day) => `Sasaran baru untuk koperasi Anda, sampai ${day('dueOn')}.`,
    (_, day) => `A new goal for your cooperative, by ${day('dueOn')}.`,
  ),
  action_item_added: both(
    (d, day) => `Tindak lanjut untuk Anda sampai ${day('dueOn')}: ${d.what}`,
    (d, day) => `To be done by you by ${day('dueOn')}: ${d.what}`,
  ),
  action_item_done: both(
    (d) => `${d.cooperative} menandai selesai: ${d.what}`,
    (d) => `${d.cooperative} marked done: ${d.what}`,
  ),
  action_item_soon: both(
    (d, day) => `Segera jatuh tempo, ${day('dueOn')}: ${d.what}`,
    (d, day) => `Due soon, ${day('dueOn')}: ${d.what}`,
  ),
  action_item_late: both(
    (d, day) => `Lewat tenggat sejak ${day('dueOn')}: ${d.what}`,
    (d, day) => `Overdue since ${day('dueOn')}: ${d.what}`,
  ),
  action_item_soon_mentor: both(
    (d, day) => `Tindak lanjut pendamping ${d.mentor} untuk ${d.cooperative}, sampai ${day('dueOn')}: ${d.what}`,
    (d, day) => `To be done by mentor ${d.mentor} for ${d.cooperative} by ${day('dueOn')}: ${d.what}`,
  ),
  action_item_late_mentor: both(
    (d, day) => `${d.cooperative} (pendamping: ${d.mentor}), lewat tenggat sejak ${day('dueOn')}: ${d.what}`,
    (d, day) => `${d.cooperative} (mentor: ${d.mentor}), overdue since ${day('dueOn')}: ${d.what}`,
  ),
  visit_planned: both(
    (d, day) => `${d.mentor} akan berkunjung pada ${day('plannedOn')}: ${d.purpose}`,
    (d, day) => `${d.mentor} will visit on ${day('plannedOn')}: ${d.purpose}`,
  ),
  visit_soon: both(
    (d, day) => `Kunjungan ${d.mentor} pada ${day('plannedOn')}. Siapkan yang mau dibahas.`,
    (d, day) => `${d.mentor} visits on ${day('plannedOn')}. Prepare what you want to talk about.`,
  ),
  visit_soon_mentor: both(
    (d, day) => `Kunjungan ${d.mentor} ke ${d.cooperative} pada ${day('plannedOn')}.`,
    (d, day) => `${d.mentor} visits ${d.cooperative} on ${day('plannedOn')}.`,
  ),
  visit_done: both(
    (_, day) => `Catatan kunjungan ${day('doneOn')} sudah ada. Lihat yang disepakati.`,
    (_, day) => `The notes of the visit of ${day('doneOn')} are there. See what was agreed.`,
  ),
  visit_cancelled: both(
    (d, day) => `Kunjungan ${d.mentor} pada ${day('plannedOn')} dibatalkan: ${d.reason}`,
    (d, day) => `The visit of ${d.mentor} on ${day('plannedOn')} is cancelled: ${d.reason}`,
  ),
};
