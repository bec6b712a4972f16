import { checkZip } from './portfolio/check.ts'

// npm run -s check-portfolio -- FILE.zip

const file = process.argv[3]
if (!file) {
  process.stderr.write('Say which: npm run -s check-portfolio -- portfolio.zip\n')
  process.exitCode = 1
} else {
  await checkZip(file).then(
    ({ files, wrong, ...made }) => {
      if (wrong.length === 0) {
        process.stdout.write(`All ${files} files fit. Made for ${made.for}, ${made.madeAt}.\n`)
        return
      }
      process.stdout.write(`${wrong.join('\n')}\n`)
      process.exitCode = 1
    },
    (error: Error) => {
      process.stderr.write(`${file} cannot be read as a ZIP: ${error.message}\n`)
      process.exitCode = 1
    },
  )
}
