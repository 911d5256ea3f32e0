import type { Role } from '../../../src/platform/viewer.ts';

type MemberRole = Exclude<Role, 'guest'>;
/** A person with a fixed name: `user id` without its `u-`, name, address, and what they do where. */
export type PersonSpec = {
  id: string;
  name: string;
  email: string;
  roles: readonly (readonly [party: string, role: MemberRole])[];
};

const rows: readonly (readonly [id: string, name: string, email: string, party: string, role: MemberRole])[] = [
  ['rina', 'Rina Hidayat', 'rina@forum.example', 'forum-bogor', 'moderator'],
  ['dedi', 'Dedi Permana', 'dedi@forum.example', 'forum-bogor', 'moderator'],
  ['agus', 'Agus Salim', 'agus@forum.example', 'forum-bogor', 'administrator'],
  ['maya', 'Maya Anggraini', 'maya@forum.example', 'forum-bogor', 'mentor'],
  ['tuti', 'Tuti Rahayu', 'tuti@forum.example', 'forum-bogor', 'treasurer'],
  ['pemantau', 'Bambang Prasetyo', 'pemantau@dekopinda.example', 'obs-dekopinda', 'observer'],
  ['ratna', 'Ratna Puspita', 'ratna@pemkot.example', 'obs-pemkot', 'observer'],
  ['sari', 'Sari Dewi', 'sari@rsud.example', 'inst-rsud', 'requester'],
  ['hendra', 'Hendra Wijaya', 'hendra@rsud.example', 'inst-rsud', 'approver'],
  ['lilis', 'Lilis Suryani', 'lilis@rsud.example', 'inst-rsud', 'payer'],
  ['fitri', 'Fitri Handayani', 'fitri@sppg-bantarjati.example', 'inst-sppg-bantarjati', 'requester'],
  ['yusuf', 'Yusuf Maulana', 'yusuf@sppg-bantarjati.example', 'inst-sppg-bantarjati', 'approver'],
  ['nining', 'Nining Kartini', 'nining@sppg-bantarjati.example', 'inst-sppg-bantarjati', 'payer'],
  ['deni', 'Deni Ramdani', 'deni@sppg-kencana.example', 'inst-sppg-kencana', 'requester'],
  ['wulan', 'Wulan Sari', 'wulan@sppg-kencana.example', 'inst-sppg-kencana', 'approver'],
  ['iis', 'Iis Rohaeti', 'iis@sppg-kencana.example', 'inst-sppg-kencana', 'payer'],
  ['rudi', 'Rudi Hartono', 'rudi@sppg-cikaret.example', 'inst-sppg-cikaret', 'requester'],
  ['yanti', 'Yanti Mulyani', 'yanti@sppg-cikaret.example', 'inst-sppg-cikaret', 'approver'],
  ['oman', 'Oman Suherman', 'oman@sppg-cikaret.example', 'inst-sppg-cikaret', 'payer'],
  ['nurul', 'Nurul Aini', 'nurul@smkpangan.example', 'inst-smk-pangan', 'requester'],
  ['joko', 'Joko Susilo', 'joko@smkpangan.example', 'inst-smk-pangan', 'approver'],
  ['eti', 'Eti Sumiati', 'eti@smkpangan.example', 'inst-smk-pangan', 'payer'],
  ['halim', 'Abdul Halim', 'halim@albarokah.example', 'inst-pesantren-rancamaya', 'requester'],
  ['zaenal', 'Zaenal Arifin', 'zaenal@albarokah.example', 'inst-pesantren-rancamaya', 'approver'],
  ['siti', 'Siti Maryam', 'siti@albarokah.example', 'inst-pesantren-rancamaya', 'payer'],
  ['kevin', 'Kevin Tanuwijaya', 'kevin@hotelkebunraya.example', 'inst-hotel-kebunraya', 'requester'],
  ['melati', 'Melati Kusuma', 'melati@hotelkebunraya.example', 'inst-hotel-kebunraya', 'approver'],
  ['ferry', 'Ferry Gunawan', 'ferry@hotelkebunraya.example', 'inst-hotel-kebunraya', 'payer'],
  ['indra', 'Indra Lesmana', 'indra@dinsos.example', 'inst-dinsos', 'requester'],
  ['dewi', 'Dewi Lestari', 'dewi@dinsos.example', 'inst-dinsos', 'approver'],
  ['slamet', 'Slamet Riyadi', 'slamet@dinsos.example', 'inst-dinsos', 'payer'],
  ['wawan', 'Wawan Setiawan', 'wawan@dapursunda.example', 'inst-katering-sunda', 'requester'],
];

export const personSpecs: readonly PersonSpec[] = [
  ...rows.map(([id, name, email, party, role]) => ({ id, name, email, roles: [[party, role]] as const })),
  {
    id: 'ujang',
    name: 'Ujang Saepudin',
    email: 'ujang@koperasi.example',
    roles: [
      ['kop-batutulis', 'clerk'],
      ['inst-sppg-bantarjati', 'requester'],
    ],
  },
];

/** Managers whose names the stories use; the others get one of the lists below. */
export const managerNames: Readonly<Record<string, string>> = {
  batutulis: 'Asep Sutisna',
  empang: 'Neneng Kurniasih',
  tegallega: 'Dadang Hermawan',
  cibogor: 'Euis Komariah',
};

export const firstNames: readonly string[] = [
  ...[
    'Aan',
    'Ade',
    'Ahmad',
    'Ai',
    'Andi',
    'Anisa',
    'Asep',
    'Atik',
    'Budi',
    'Cecep',
    'Cucu',
    'Dadan',
    'Dede',
    'Dian',
    'Didin',
  ],
  ...[
    'Edi',
    'Eka',
    'Elis',
    'Endang',
    'Enung',
    'Eulis',
    'Gita',
    'Hani',
    'Heri',
    'Ikah',
    'Imas',
    'Irfan',
    'Iwan',
    'Jajang',
    'Juju',
  ],
  ...[
    'Kokom',
    'Lala',
    'Lina',
    'Mamat',
    'Mimin',
    'Nandang',
    'Nani',
    'Odang',
    'Pipit',
    'Reni',
    'Rosid',
    'Rohmah',
    'Tatang',
    'Titin',
  ],
  ...['Uus', 'Wahyu', 'Yani', 'Yayat', 'Yoyoh', 'Zaki'],
];
export const lastNames: readonly string[] = [
  ...[
    'Abdurahman',
    'Andriani',
    'Firmansyah',
    'Fauziah',
    'Gunawan',
    'Hasanah',
    'Hidayat',
    'Iskandar',
    'Jamaludin',
    'Juariah',
  ],
  ...[
    'Kosasih',
    'Kurnia',
    'Lestari',
    'Maryati',
    'Mulyana',
    'Nugraha',
    'Nurhayati',
    'Permana',
    'Pratiwi',
    'Rahmawati',
    'Ramdan',
  ],
  ...[
    'Rohman',
    'Rukmana',
    'Saputra',
    'Solihin',
    'Sopandi',
    'Suhendar',
    'Sukmawati',
    'Sumarna',
    'Supriatna',
    'Suryana',
    'Wahyuni',
  ],
];
