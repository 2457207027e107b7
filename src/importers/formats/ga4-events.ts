import type { ConversionMeaning } from '../../model/remembered-names.ts';

const conversion = (type: string): ConversionMeaning => ({ measure: 'conversions', type });
const lead: ConversionMeaning = { measure: 'leads', type: 'lead' };
const nothing: ConversionMeaning = { measure: '', type: '' };

/**
 * Events that Google Analytics names itself or recommends, and what each counts. Types are called as in Meta's results, so
 * that purchases from both are of one type.
 */
const EVENTS: Readonly<Record<string, ConversionMeaning>> = {
  generate_lead: lead,
  qualify_lead: { measure: 'qualifiedLeads', type: 'lead' },
  close_convert_lead: { measure: 'newCustomers', type: '' },
  working_lead: nothing,
  disqualify_lead: nothing,
  close_unconvert_lead: nothing,
  sign_up: conversion('registration'),
  purchase: conversion('purchase'),
  ecommerce_purchase: conversion('purchase'),
  in_app_purchase: conversion('purchase'),
  app_store_subscription_convert: conversion('subscription'),
  begin_checkout: conversion('checkout'),
  add_to_cart: conversion('add-to-cart'),
  first_open: conversion('app-install'),
  file_download: conversion('download'),
  form_submit: conversion('contact'),
  // What everybody's site reports without being asked, and steps on the way to something.
  page_view: nothing,
  screen_view: nothing,
  session_start: nothing,
  first_visit: nothing,
  user_engagement: nothing,
  scroll: nothing,
  click: nothing,
  view_search_results: nothing,
  video_start: nothing,
  video_progress: nothing,
  video_complete: nothing,
  form_start: nothing,
  search: nothing,
  select_content: nothing,
  select_item: nothing,
  view_item: nothing,
  view_item_list: nothing,
  view_cart: nothing,
  add_payment_info: nothing,
  add_shipping_info: nothing,
  remove_from_cart: nothing,
  view_promotion: nothing,
  login: nothing,
  refund: nothing,
};

/**
 * What an event counts. One that the site's owner marked as a key event counts as a conversion of its own type, whatever
 * it is called; of events that nobody marked, only those that are known.
 */
export function eventMeaning(name: string, isKeyEvent: boolean): ConversionMeaning | null {
  const id = name.trim().toLowerCase();
  const known = Object.hasOwn(EVENTS, id) ? EVENTS[id] : undefined;
  if (isKeyEvent && (known === undefined || known.measure === '')) return conversion(id);
  return known ?? null;
}
