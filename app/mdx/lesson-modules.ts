import * as React from 'react'
import type { ComponentType } from 'react'
import * as jsxRuntime from 'react/jsx-runtime'
import * as ReactDOM from 'react-dom'
import type { LessonComponents } from './lesson-components.tsx'

type LessonComponent = ComponentType<{ components: LessonComponents }>

/** What the module of a lesson exports: handed React, it gives the lesson as a component. */
export type LessonFactory = (
  react: typeof React,
  reactDom: typeof ReactDOM,
  runtime: typeof jsxRuntime,
) => { default: LessonComponent }

// The server and the app's build each load this module, and both draw pages.
const remembered = globalThis as { __fodfaesteLessons?: Map<string, LessonComponent> }
remembered.__fodfaesteLessons ??= new Map()
const lessons = remembered.__fodfaesteLessons

/** Makes a lesson's module ready to be drawn. */
export function rememberLessonModule(contentHash: string, factory: LessonFactory) {
  lessons.set(contentHash, factory(React, ReactDOM, jsxRuntime).default)
}

/** The lesson of a content hash, when its module is here. */
export function lessonModule(contentHash: string): LessonComponent | null {
  return lessons.get(contentHash) ?? null
}

/** Fetches a lesson's module in the browser: before the page is hydrated, and on the way to another lesson. */
export async function fetchLessonModule(contentHash: string): Promise<void> {
  if (lessons.has(contentHash)) return
  const loaded: { default: LessonFactory } = await import(/* @vite-ignore */ lessonModuleAddress(contentHash))
  rememberLessonModule(contentHash, loaded.default)
}

export const lessonModuleAddress = (contentHash: string) => `/lektioner/${contentHash}.js`
