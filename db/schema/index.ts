export * from './catalog.ts';
export * from './documents.ts';
export * from './fulfilment.ts';
export * from './identity.ts';
export * from './orders.ts';
export * from './platform.ts';
export * from './settlement.ts';
