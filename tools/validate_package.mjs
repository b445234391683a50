// node tools/validate_package.mjs FOLDER [MODULES]
//
// Validates the data package in FOLDER with Frictionless' own reader, the npm package `datapackage`: the descriptor against
// its profile, and every row against types, constraints, primary key and foreign keys. Beyond that, what the reader does not
// look at: that columns and sizes are those declared, and that lists name rows that exist (the fields' property `refersTo`).
// MODULES is a folder with node_modules (default: the working folder). Prints one line per fault.
// Exit code: 0 valid, 1 not valid, 64 usage, 77 `datapackage` is not installed.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const kShown = 20 // faults of one table that are printed

const [folder, modules = '.'] = process.argv.slice(2)
if (!folder) {
  console.error('usage: node tools/validate_package.mjs FOLDER [MODULES]')
  process.exit(64)
}

function load(name) {
  try {
    return createRequire(join(resolve(modules), 'package.json'))(name)
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error
    console.error(`the npm package '${name}' is not installed in ${resolve(modules)}`)
    process.exit(77)
  }
}

/** The messages of an error and of those inside it. */
function messages(error) {
  const inner = error.errors ?? []
  return inner.length ? inner.flatMap(messages) : [error.message]
}

/** Faults of the file itself: its size and hash, and the names and order of its columns. */
function faultsOfFile(resource) {
  const faults = []
  const { path, bytes, hash, schema } = resource.descriptor
  const content = readFileSync(join(folder, path))
  if (content.length !== bytes) faults.push(`${content.length} bytes, declared ${bytes}`)
  const found = `sha256:${createHash('sha256').update(content).digest('hex')}`
  if (found !== hash) faults.push('the hash is another than declared')
  const header = content.toString('utf8').split('\n', 1)[0]
  const declared = schema.fields.map((field) => field.name).join(',')
  if (header !== declared) faults.push(`the columns are ${header}, declared ${declared}`)
  return faults
}

/** Types, constraints, primary key, foreign keys: the reader's own check of every row. */
async function faultsOfRows(resource) {
  const faults = []
  const rows = await resource.read({ relations: true, forceCast: true })
  for (const row of rows) {
    if (!(row instanceof Error)) continue
    for (const message of messages(row)) faults.push(`row ${row.rowNumber}: ${message}`)
  }
  return [faults, rows.length]
}

/** Cells that name rows of other tables in a way that no foreign key can state. */
async function faultsOfLists(resource, ids) {
  const faults = []
  const rows = await resource.read({ keyed: true, forceCast: true })
  for (const field of resource.descriptor.schema.fields) {
    const to = field.refersTo
    if (!to) continue
    const known = new Set(to.words)
    for (const name of to.resources) for (const id of ids.get(name)) known.add(id)
    rows.forEach((row, index) => {
      const cell = row instanceof Error ? null : row[field.name]
      if (cell === null) return
      for (const item of to.delimiter ? cell.split(to.delimiter) : [cell]) {
        const id = to.prefix && item.startsWith(to.prefix) ? item.slice(to.prefix.length) : item
        if (!known.has(id)) faults.push(`row ${index + 2}: '${item}' in column '${field.name}' names nothing`)
      }
    })
  }
  return faults
}

const { Package } = load('datapackage')
// The reader's schema of GeoJSON refers to itself by an address that nothing has loaded: without this it takes no geometry.
load('tv4').addSchema(load('tableschema/lib/profiles/geojson.json'))
const pack = await Package.load(join(folder, 'datapackage.json')).catch((error) => {
  console.log(`${folder}: ${messages(error).join('; ')}`)
  process.exit(1)
})
const ids = new Map()
for (const resource of pack.resources) {
  const rows = await resource.read({ keyed: true, cast: false })
  ids.set(resource.name, new Set(rows.map((row) => row.id)))
}

let wrong = 0
let total = 0
const report = (name, faults) => {
  wrong += faults.length
  for (const fault of faults.slice(0, kShown)) console.log(`${name}: ${fault}`)
  if (faults.length > kShown) console.log(`${name}: ${faults.length - kShown} more`)
}

report('datapackage.json', pack.valid ? [] : pack.errors.flatMap(messages))
for (const resource of pack.resources) {
  const { schema } = resource
  if (!schema.valid) report(resource.name, schema.errors.flatMap(messages))
  report(resource.name, faultsOfFile(resource))
  try {
    const [faults, rows] = await faultsOfRows(resource)
    total += rows
    report(resource.name, faults)
    report(resource.name, await faultsOfLists(resource, ids))
  } catch (error) {
    report(resource.name, messages(error)) // a table that it refers to is at fault
  }
}
console.log(wrong ? `${wrong} faults` : `valid: ${pack.resources.length} tables, ${total} rows`)
process.exitCode = wrong ? 1 : 0
