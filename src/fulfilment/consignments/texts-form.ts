import { catalogOf } from '../../platform/i18n.ts';

/** The form for a new shipment, and closing what will not be sent. */
export const formTexts = catalogOf({
  title: { id: 'Siapkan kiriman', en: 'Prepare a shipment' },
  lead: {
    id: (number: string, buyer: string, day: string) => `Pesanan ${number} untuk ${buyer}, paling lambat tiba ${day}.`,
    en: (number: string, buyer: string, day: string) => `Order ${number} for ${buyer}, to arrive by ${day}.`,
  },
  what: { id: 'Apa yang ikut kiriman ini', en: 'What goes into this shipment' },
  whatHint: {
    id: 'Sudah terisi semua sisanya. Kurangi bila dikirim bertahap; kosongkan atau isi 0 bila tidak ikut.',
    en: 'Filled in with all that is left. Lower it to send in parts; leave empty or 0 what does not go along.',
  },
  leftAll: { id: (left: string) => `Belum dikirim ${left}`, en: (left: string) => `${left} not sent yet` },
  left: {
    id: (left: string, all: string) => `Belum dikirim ${left} dari ${all}`,
    en: (left: string, all: string) => `${left} of ${all} not sent yet`,
  },
  withPacks: {
    id: (left: string, packs: string) => `${left} (${packs})`,
    en: (left: string, packs: string) => `${left} (${packs})`,
  },
  how: { id: 'Kapan dan dengan apa', en: 'When and how' },
  plannedOn: { id: 'Rencana berangkat', en: 'Planned to leave' },
  vehicle: { id: 'Nomor polisi kendaraan', en: 'Vehicle’s number plate' },
  vehicleHint: {
    id: 'Misalnya F 1234 AB. Boleh diisi nanti saat berangkat.',
    en: 'Such as F 1234 AB. May be filled in when it leaves.',
  },
  driver: { id: 'Pengemudi', en: 'Driver' },
  note: { id: 'Catatan untuk penerima', en: 'Note for the receiver' },
  noteHint: { id: 'Ikut tercetak di surat jalan.', en: 'Printed on the delivery note.' },
  save: { id: 'Simpan kiriman', en: 'Save the shipment' },
  saveMeans: {
    id: 'Belum berangkat: Anda masih bisa membatalkannya. Surat jalan terbit saat Anda menekan Kirim di halaman berikutnya.',
    en: 'It does not leave yet: you can still cancel it. The delivery note is issued when you press Send on the next page.',
  },
  errorTitle: { id: 'Kiriman belum bisa disimpan', en: 'The shipment is not saved yet' },
  deliverTo: { id: 'Diantar ke', en: 'Deliver to' },
  buyerNote: { id: 'Catatan pembeli', en: 'Note from the buyer' },
  facts: { id: 'Tentang pesanan ini', en: 'About this order' },
  order: { id: 'Pesanan', en: 'Order' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  neededOn: { id: 'Paling lambat tiba', en: 'To arrive by' },
  allPackedTitle: {
    id: 'Semua barang pesanan ini sudah masuk kiriman',
    en: 'All goods of this order are in shipments',
  },
  allPacked: {
    id: 'Tidak ada sisa yang perlu dikirim. Lihat kirimannya untuk mengirim atau memeriksa keadaannya.',
    en: 'Nothing is left to ship. See the shipments to send them or to look how they stand.',
  },
  toShipments: { id: 'Kiriman pesanan ini', en: 'Shipments of this order' },
  closeTitle: { id: 'Tidak bisa mengirim semuanya?', en: 'Cannot send all of it?' },
  closeMeans: {
    id: 'Sampaikan lebih awal: sisa yang belum masuk kiriman dinyatakan kurang dan pembeli diberi tahu, supaya bisa mencari gantinya. Ini tidak bisa ditarik kembali.',
    en: 'Say so early: what is in no shipment counts as missing and the buyer is told, so that a replacement can be found. This cannot be taken back.',
  },
  close: { id: (goods: string) => `Tidak akan mengirim lagi ${goods}`, en: (goods: string) => `Send no more ${goods}` },
  closeReason: { id: 'Alasan, dibaca pembeli', en: 'Reason, which the buyer reads' },
  closeNow: {
    id: (amount: string) => `Tidak akan mengirim ${amount}`,
    en: (amount: string) => `Do not send ${amount}`,
  },
  closed: {
    id: (goods: string, amount: string) => `${goods}: ${amount} tidak akan dikirim lagi`,
    en: (goods: string, amount: string) => `${goods}: ${amount} will not be sent`,
  },
});
