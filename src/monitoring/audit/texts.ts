import { catalogOf } from '../../platform/i18n.ts';

export const texts = catalogOf({
  title: { id: 'Jejak yang tidak bisa diubah diam-diam', en: 'A record that nobody can change unseen' },
  lead: {
    id: 'Setiap keputusan di forum ini meninggalkan satu baris. Siapa pun boleh memeriksa bahwa tidak ada baris yang diubah, dihapus, atau disisipkan.',
    en: 'Every decision in this forum leaves one row. Anybody may check that no row was changed, removed or put in.',
  },
  howTitle: { id: 'Cara kerjanya', en: 'How it works' },
  howRow: {
    id: 'Yang terbit dari tiap kejadian hanya jenisnya, waktunya, dan sidiknya: 64 huruf dan angka yang dihitung dari isinya. Nama orang dan alasan tidak ikut terbit, dan tidak bisa ditebak dari sidiknya.',
    en: 'Of each event only its kind, its time and its fingerprint are published: 64 letters and digits worked out from its content. Names and reasons are not published and cannot be guessed from the fingerprint.',
  },
  howChain: {
    id: 'Tiap baris juga dihitung dari baris sebelumnya. Kalau satu baris diubah, semua baris sesudahnya tidak cocok lagi.',
    en: 'Each row is also worked out from the row before it. If one row is changed, every row after it no longer fits.',
  },
  howHead: {
    id: 'Sekali sehari baris terakhir ditandatangani. Catat atau cetak tanda itu hari ini; kelak tidak ada yang bisa mengganti baris lama tanpa ketahuan oleh Anda.',
    en: 'Once a day the last row is signed. Write it down or print it today, and later nobody can replace old rows without you noticing.',
  },
  howOne: {
    id: 'Kalau forum menunjukkan isi satu kejadian kepada Anda, Anda bisa memastikan di halaman ini bahwa isinya memang yang dulu diterbitkan.',
    en: 'When the forum shows you the content of one event, you can make sure on this page that it is what was published then.',
  },
  newestTitle: { id: 'Tanda harian terbaru', en: 'The newest daily head' },
  day: { id: 'Hari', en: 'Day' },
  upTo: { id: 'Sampai baris', en: 'Up to row' },
  hash: { id: 'Sidik', en: 'Fingerprint' },
  signature: { id: 'Tanda tangan', en: 'Signature' },
  key: { id: 'Kunci publik', en: 'Public key' },
  unsigned: { id: 'Tidak ditandatangani', en: 'Not signed' },
  unsignedWhy: {
    id: 'Forum ini belum memasang kunci, jadi tanda hariannya tidak ditandatangani. Catat sendiri sidiknya untuk membandingkan kelak.',
    en: 'This forum has not set up a key, so its daily heads are not signed. Write the fingerprint down yourself to compare later.',
  },
  signed: { id: 'Ditandatangani', en: 'Signed' },
  none: { id: 'Belum ada yang terbit', en: 'Nothing is published yet' },
  noneNext: {
    id: 'Baris pertama terbit beberapa menit setelah kejadian pertama. Buka lagi halaman ini sebentar lagi.',
    en: 'The first rows are published a few minutes after the first event. Open this page again in a while.',
  },
  headWaits: {
    id: 'Tanda harian pertama dibuat setelah semua kejadian lama terbit.',
    en: 'The first daily head is made when all earlier events are published.',
  },
  checkTitle: { id: 'Periksa sendiri', en: 'Check it yourself' },
  checkLead: {
    id: (rows: string) =>
      `Perangkat Anda mengunduh ${rows} baris dan menghitung ulang semuanya. Tidak ada yang dikirim.`,
    en: (rows: string) => `Your device downloads ${rows} rows and works all of them out again. Nothing is sent.`,
  },
  checkButton: { id: 'Periksa seluruh rantai', en: 'Check the whole chain' },
  running: { id: 'Memeriksa…', en: 'Checking…' },
  good: { id: 'Semua baris cocok', en: 'Every row holds' },
  bad: { id: 'Ada yang tidak cocok', en: 'Something does not hold' },
  rows: { id: 'Baris diperiksa', en: 'Rows checked' },
  speed: { id: 'Baris per detik', en: 'Rows per second' },
  headState: { id: 'Tanda terbaru', en: 'Newest head' },
  signedYes: { id: 'cocok dan tanda tangannya benar', en: 'holds, and its signature is right' },
  signedNo: { id: 'cocok, tetapi tidak ditandatangani', en: 'holds, but is not signed' },
  signedUnknown: {
    id: 'cocok; peramban ini terlalu lama untuk memeriksa tanda tangannya',
    en: 'holds; this browser is too old to check its signature',
  },
  after: { id: 'Baris sesudah tanda itu', en: 'Rows after that head' },
  fault: { id: 'Yang pertama tidak cocok', en: 'The first that does not hold' },
  whatChanged: { id: 'Baris {} diubah', en: 'Row {} was changed' },
  whatRemoved: { id: 'Baris {} hilang', en: 'Row {} is missing' },
  whatInserted: { id: 'Di baris {} ada yang disisipkan', en: 'Something was put in at row {}' },
  whatReordered: { id: 'Baris {} tidak di tempatnya', en: 'Row {} is not in its place' },
  whatTruncated: { id: 'Mulai baris {} rantainya terpotong', en: 'The chain is cut off from row {} on' },
  whatRewritten: {
    id: 'Sampai baris {} isinya bukan yang dulu diberi tanda',
    en: 'Up to row {} it is not what the head was made of',
  },
  whatSignature: { id: 'Tanda untuk baris {} tidak sah', en: 'The head for row {} is not valid' },
  whatNoHead: { id: 'Tidak ada tanda harian di unduhan ini', en: 'This download has no daily head' },
  failed: {
    id: 'Unduhan terputus. Periksa sambungan Anda, lalu coba lagi.',
    en: 'The download broke off. Check your connection and try again.',
  },
  insecure: {
    id: 'Peramban hanya bisa menghitung di alamat https. Pakai perintah di bawah.',
    en: 'A browser can only do this at an https address. Use the command below.',
  },
  commandLead: {
    id: 'Tanpa peramban, dari salinan program ini (sumbernya terbuka):',
    en: 'Without a browser, from a copy of this program (its source is open):',
  },
  download: { id: 'Unduh seluruh rantai', en: 'Download the whole chain' },
  downloadWhat: {
    id: 'Satu baris JSON per kejadian, didahului tanda hariannya.',
    en: 'One line of JSON for each event, after those of the daily heads.',
  },
  formatTitle: { id: 'Cara menghitungnya', en: 'How it is worked out' },
  formatCommitment: {
    id: 'commitment = SHA-256 dari garam, baris baru, isi kejadian',
    en: 'commitment = SHA-256 of salt, line feed, content of the event',
  },
  formatHash: {
    id: 'hash = SHA-256 dari hash baris sebelumnya (baris pertama: 64 nol), baris baru, lalu seq|at|aggregate_type|type|commitment',
    en: 'hash = SHA-256 of the hash of the row before (first row: 64 zeros), line feed, then seq|at|aggregate_type|type|commitment',
  },
  formatHead: {
    id: 'Yang ditandatangani (Ed25519): teks "lumbung audit head", day, seq, hash, rows, dipisah baris baru',
    en: 'What is signed (Ed25519): the text "lumbung audit head", day, seq, hash, rows, with line feeds between',
  },
  oneTitle: { id: 'Periksa satu kejadian', en: 'Check one event' },
  oneLead: {
    id: 'Tempel teks yang ditunjukkan forum kepada Anda. Isinya tetap di perangkat Anda.',
    en: 'Paste the text that the forum showed you. It stays on your device.',
  },
  oneField: { id: 'Teks kejadian', en: 'Text of the event' },
  oneButton: { id: 'Bandingkan dengan yang terbit', en: 'Compare with what was published' },
  oneGood: {
    id: 'Cocok: ini memang isi kejadian {} yang terbit',
    en: 'It holds: this is the published content of event {}',
  },
  oneBad: { id: 'Tidak cocok dengan kejadian {} yang terbit', en: 'This is not the published content of event {}' },
  oneUnreadable: {
    id: 'Teks ini tidak lengkap. Tempel seluruhnya, dari kurung kurawal pertama sampai terakhir.',
    en: 'This text is incomplete. Paste all of it, from the first curly bracket to the last.',
  },
  headsTitle: { id: 'Tanda harian', en: 'Daily heads' },
  headsCount: {
    id: (days: number, shown: number) =>
      days > shown ? `${shown} terbaru dari ${days}; semuanya ada di unduhan.` : `${days} hari`,
    en: (days: number, shown: number) =>
      days > shown
        ? `The newest ${shown} of ${days}; the download has all of them.`
        : days === 1
          ? '1 day'
          : `${days} days`,
  },
  leavesTitle: { id: 'Baris terbaru', en: 'Newest rows' },
  row: { id: 'Baris', en: 'Row' },
  when: { id: 'Waktu', en: 'Time' },
  kind: { id: 'Jenis', en: 'Kind' },
  openTitle: { id: 'Tunjukkan isi satu kejadian', en: 'Show the content of one event' },
  openLead: {
    id: 'Hanya pengurus forum. Yang Anda tunjukkan kepada orang lain bisa memuat nama dan alasan.',
    en: 'Administrators only. What you show to others may hold names and reasons.',
  },
  openField: { id: 'Nomor baris', en: 'Number of the row' },
  openButton: { id: 'Buka', en: 'Open' },
  eventTitle: { id: (seq: number) => `Kejadian ${seq}`, en: (seq: number) => `Event ${seq}` },
  eventLead: {
    id: 'Salin teks ini untuk orang yang berhak melihatnya. Dengan teks ini ia bisa memastikan sendiri bahwa isinya yang dulu diterbitkan.',
    en: 'Copy this text for somebody who is entitled to see it. With it they can make sure themselves that it is what was published.',
  },
  eventText: { id: 'Untuk disalin', en: 'To copy' },
  salt: { id: 'Garam', en: 'Salt' },
  content: { id: 'Isi', en: 'Content' },
  commitment: { id: 'Sidik isi', en: 'Fingerprint of the content' },
  eventCheck: { id: 'Diperiksa di halaman', en: 'To be checked at' },
});

export type Texts = (typeof texts)['id'];
