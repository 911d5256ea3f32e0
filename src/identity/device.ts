import type { AppContext } from '../platform/http.ts';

/** Where a request comes from: kept with the session, so that people recognise their own devices. */
export type Device = { ipAddress: string | null; userAgent: string | null };

/** Cloudflare names the caller's address; another proxy's header could be made up by anyone. */
export const deviceOf = (c: AppContext): Device => ({
  ipAddress: c.req.header('CF-Connecting-IP') ?? null,
  userAgent: c.req.header('User-Agent')?.slice(0, 200) ?? null,
});

// In this order: most browsers name others as well.
const browsers = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\//, 'Firefox'],
  [/\b(Headless)?Chrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const systems = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

type DeviceTexts = { unknownDevice: string; onDevice: (browser: string, system: string) => string };

/** `Chrome di Android`, from what the browser says about itself. */
export function deviceName(userAgent: string | null, t: DeviceTexts): string {
  const browser = browsers.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  const system = systems.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return browser && system ? t.onDevice(browser, system) : t.unknownDevice;
}
