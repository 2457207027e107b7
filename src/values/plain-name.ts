/** How typed names are compared: conversion types and own channels, which people write in many ways. */
export const plainName = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
