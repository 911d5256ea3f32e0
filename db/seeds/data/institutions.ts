/** The institutions of the demo world: names are of the kind one meets in Bogor, everything else is made up. */
export type InstitutionSpec = {
  id: string;
  type: 'hospital' | 'kitchen' | 'school' | 'hotel' | 'office' | 'other';
  name: string;
  kecamatan: string;
  address: string;
  latitude: number;
  longitude: number;
  /** Rupiah; an order above it needs an approver. */
  approvalLimit: number;
  /** Domain of its people's addresses. */
  domain: string;
  sites: readonly { id: string; name: string; address: string; latitude: number; longitude: number }[];
};

export const institutionSpecs: readonly InstitutionSpec[] = [
  {
    id: 'inst-rsud',
    type: 'hospital',
    name: 'RSUD Kota Bogor',
    kecamatan: 'Bogor Barat',
    address: 'Jl. Dr. Sumeru No. 120',
    latitude: -6.5762,
    longitude: 106.7794,
    approvalLimit: 50_000_000,
    domain: 'rsud.example',
    sites: [
      {
        id: 'site-rsud-gudang',
        name: 'Gudang RSUD',
        address: 'Jl. Dr. Sumeru',
        latitude: -6.5762,
        longitude: 106.7794,
      },
      {
        id: 'site-rsud-gizi',
        name: 'Dapur Gizi RSUD',
        address: 'Jl. Dr. Sumeru, pintu timur',
        latitude: -6.5768,
        longitude: 106.7801,
      },
    ],
  },
  {
    id: 'inst-sppg-bantarjati',
    type: 'kitchen',
    name: 'SPPG Bantarjati',
    kecamatan: 'Bogor Utara',
    address: 'Jl. Bangbarung Raya No. 17',
    latitude: -6.5741,
    longitude: 106.8149,
    approvalLimit: 20_000_000,
    domain: 'sppg-bantarjati.example',
    sites: [
      {
        id: 'site-sppg-bantarjati',
        name: 'Dapur SPPG Bantarjati',
        address: 'Jl. Bangbarung Raya No. 17',
        latitude: -6.5741,
        longitude: 106.8149,
      },
    ],
  },
  {
    id: 'inst-sppg-kencana',
    type: 'kitchen',
    name: 'SPPG Kencana',
    kecamatan: 'Tanah Sareal',
    address: 'Jl. Pool Binamarga No. 8',
    latitude: -6.5291,
    longitude: 106.7852,
    approvalLimit: 20_000_000,
    domain: 'sppg-kencana.example',
    sites: [
      {
        id: 'site-sppg-kencana',
        name: 'Dapur SPPG Kencana',
        address: 'Jl. Pool Binamarga No. 8',
        latitude: -6.5291,
        longitude: 106.7852,
      },
    ],
  },
  {
    id: 'inst-sppg-cikaret',
    type: 'kitchen',
    name: 'SPPG Cikaret',
    kecamatan: 'Bogor Selatan',
    address: 'Jl. Cikaret No. 41',
    latitude: -6.6194,
    longitude: 106.7841,
    approvalLimit: 20_000_000,
    domain: 'sppg-cikaret.example',
    sites: [
      {
        id: 'site-sppg-cikaret',
        name: 'Dapur SPPG Cikaret',
        address: 'Jl. Cikaret No. 41',
        latitude: -6.6194,
        longitude: 106.7841,
      },
    ],
  },
  {
    id: 'inst-smk-pangan',
    type: 'school',
    name: 'SMK Pangan Bogor',
    kecamatan: 'Bogor Timur',
    address: 'Jl. Raya Tajur No. 66',
    latitude: -6.6266,
    longitude: 106.8239,
    approvalLimit: 10_000_000,
    domain: 'smkpangan.example',
    sites: [
      {
        id: 'site-smk-kantin',
        name: 'Kantin SMK Pangan',
        address: 'Jl. Raya Tajur No. 66',
        latitude: -6.6266,
        longitude: 106.8239,
      },
    ],
  },
  {
    id: 'inst-pesantren-rancamaya',
    type: 'other',
    name: 'Pesantren Al-Barokah Rancamaya',
    kecamatan: 'Bogor Selatan',
    address: 'Jl. Rancamaya Utama No. 3',
    latitude: -6.6671,
    longitude: 106.8241,
    approvalLimit: 15_000_000,
    domain: 'albarokah.example',
    sites: [
      {
        id: 'site-pesantren-dapur',
        name: 'Dapur santri',
        address: 'Jl. Rancamaya Utama No. 3',
        latitude: -6.6671,
        longitude: 106.8241,
      },
    ],
  },
  {
    id: 'inst-hotel-kebunraya',
    type: 'hotel',
    name: 'Hotel Taman Kebun Raya',
    kecamatan: 'Bogor Tengah',
    address: 'Jl. Otto Iskandardinata No. 52',
    latitude: -6.6034,
    longitude: 106.7994,
    approvalLimit: 30_000_000,
    domain: 'hotelkebunraya.example',
    sites: [
      {
        id: 'site-hotel-dapur',
        name: 'Dapur utama',
        address: 'Jl. Otto Iskandardinata No. 52, pintu belakang',
        latitude: -6.6034,
        longitude: 106.7994,
      },
      {
        id: 'site-hotel-gudang',
        name: 'Gudang Sukasari',
        address: 'Jl. Siliwangi No. 91',
        latitude: -6.6167,
        longitude: 106.8131,
      },
    ],
  },
  {
    id: 'inst-dinsos',
    type: 'office',
    name: 'Dinas Sosial Kota Bogor',
    kecamatan: 'Bogor Tengah',
    address: 'Jl. Merdeka No. 142',
    latitude: -6.5907,
    longitude: 106.7868,
    approvalLimit: 0,
    domain: 'dinsos.example',
    sites: [
      {
        id: 'site-dinsos-gudang',
        name: 'Gudang logistik',
        address: 'Jl. Merdeka No. 142',
        latitude: -6.5907,
        longitude: 106.7868,
      },
      {
        id: 'site-dinsos-tajur',
        name: 'Pos bantuan Tajur',
        address: 'Jl. Raya Tajur No. 120',
        latitude: -6.6301,
        longitude: 106.8271,
      },
    ],
  },
];

/** Has applied and waits to be verified: nothing it prepares can be ordered yet. */
export const applicantSpec: InstitutionSpec = {
  id: 'inst-katering-sunda',
  type: 'other',
  name: 'Katering Dapur Sunda',
  kecamatan: 'Bogor Utara',
  address: 'Jl. Pandu Raya No. 25',
  latitude: -6.5716,
  longitude: 106.8168,
  approvalLimit: 5_000_000,
  domain: 'dapursunda.example',
  sites: [
    {
      id: 'site-katering',
      name: 'Dapur Pandu Raya',
      address: 'Jl. Pandu Raya No. 25',
      latitude: -6.5716,
      longitude: 106.8168,
    },
  ],
};
