/** Who looks at the pages: addresses of the demo world. */
export const sari = 'sari@rsud.example';
export const hendra = 'hendra@rsud.example';
export const lilis = 'lilis@rsud.example';
export const manager = 'manager.batutulis@koperasi.example';
export const clerk = 'clerk.batutulis@koperasi.example';
export const rina = 'rina@forum.example';
export const agus = 'agus@forum.example';
export const maya = 'maya@forum.example';
export const pemantau = 'pemantau@dekopinda.example';
/** Of an institution that waits for the forum's staff. */
export const wawan = 'wawan@dapursunda.example';
/** Acts for two parties. */
export const ujang = 'ujang@koperasi.example';
/** Of a cooperative that nobody has ordered from. */
export const quiet = 'manager.bondongan@koperasi.example';
/** Signed up, and of no party. */
export const guest = 'guest@lumbung.example';
