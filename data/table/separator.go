package table

import (
	"strings"
	"unicode/utf8"
)

// judgedLines is how many lines the separator is judged from.
const judgedLines = 200

// guess is how well a separator fits the lines of a file.
type guess struct {
	separator byte
	fields    int     // that most lines have
	agreeing  float64 // the share of the lines that have as many
	numbers   float64 // the share of the fields that are numbers
}

// judge returns the separator that fits the lines best. It is one that most lines have
// equally often, and of such the one that gives most numbers.
func judge(content string) guess {
	best := guess{separator: ',', fields: 1}
	for i := range len(judgeOrder) {
		if g := fit(content, judgeOrder[i]); g.fields > 1 && g.better(best) {
			best = g
		}
	}
	return best
}

// judgeOrder is the order of separators that fit equally well: the rarer in text first.
const judgeOrder = "\t;|," + string(blanks)

func (g guess) better(than guess) bool {
	if g.agreeing != than.agreeing || than.fields == 1 {
		return g.agreeing > than.agreeing
	}
	return g.numbers > than.numbers
}

// fit returns how well a separator fits.
func fit(content string, separator byte) guess {
	lines, counts := 0, map[int]int{}
	fields, numbers := 0, 0
	s := newScanner(content, separator)
	for lines < judgedLines && s.scan() {
		if commented(s.lineAt(s.at)) {
			continue
		}
		lines++
		if s.wrong != "" {
			continue
		}
		counts[len(s.fields)]++
		for _, field := range s.fields {
			if lines > 1 {
				fields++
				if number(field) || commaDecimal(field) || missing(field) {
					numbers++
				}
			}
		}
	}
	g := guess{separator: separator}
	for n, times := range counts {
		if most := counts[g.fields]; times > most || times == most && n > g.fields {
			g.fields = n
		}
	}
	g.agreeing = float64(counts[g.fields]) / float64(max(lines, 1))
	g.numbers = float64(numbers) / float64(max(fields, 1))
	return g
}

// commented reports whether a line begins as comments do.
func commented(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return strings.HasPrefix(line, "#") || strings.HasPrefix(line, "%") || strings.HasPrefix(line, "//")
}

// separatorLine returns the separator that a first line sep=; names, and what follows
// the line. ok is false if it is no such line.
func separatorLine(content string) (separator byte, rest string, ok bool) {
	named, rest := cutSeparatorLine(content)
	if len(named) != 1 || strings.IndexByte(separators, named[0]) < 0 {
		return 0, "", false
	}
	return named[0], rest, true
}

// unknownSeparator returns the character that a first line sep=: names, or "".
func unknownSeparator(content string) string {
	named, _ := cutSeparatorLine(content)
	if utf8.RuneCountInString(named) != 1 {
		return ""
	}
	return named
}

// cutSeparatorLine returns what a first line names after sep=, and the lines after it.
func cutSeparatorLine(content string) (named, rest string) {
	line, rest, _ := strings.Cut(content, "\n")
	line = strings.Trim(strings.TrimSuffix(line, "\r"), `"`)
	const start = "sep="
	if len(line) <= len(start) || !strings.EqualFold(line[:len(start)], start) {
		return "", ""
	}
	return line[len(start):], rest
}

// foreign returns what a file is that is no table, by its lines, or "".
func foreign(content string) string {
	s := newScanner(content, blanks)
	pairs, lines := 0, 0
	for lines < judgedLines && s.scan() {
		line := strings.TrimLeft(s.lineAt(s.at), " \t")
		if commented(line) {
			continue
		}
		if is := foreignStart(line); lines == 0 && is != "" {
			return is
		}
		lines++
		if s.wrong == "" && libsvm(s.fields) {
			pairs++
		}
	}
	if lines > 0 && pairs == lines {
		return "this is libsvm, not CSV: its lines have index:value for what is not 0; write every value, with a separator between them"
	}
	return ""
}

// foreignStart returns what a file is that begins with such a line, or "".
func foreignStart(line string) string {
	switch {
	case hasWord(line, "@relation"):
		return "this is ARFF, as Weka writes it, not CSV: replace the lines up to @data by one with the names of the columns"
	case line[0] == '{', strings.HasPrefix(line, "[{"), strings.HasPrefix(line, "[["), line == "[":
		return "this is JSON, not CSV: save it as a table with a line for each row"
	case hasWord(line, "<!doctype"), hasWord(line, "<html"), hasWord(line, "<?xml"):
		return "this is a web page or XML, not CSV: a link to the file may have saved the page about it"
	default:
		return ""
	}
}

func hasWord(line, word string) bool {
	return len(line) >= len(word) && strings.EqualFold(line[:len(word)], word)
}

// libsvm reports whether fields are a label and then pairs of index and value.
func libsvm(fields []string) bool {
	if len(fields) < 2 || !number(fields[0]) {
		return false
	}
	for _, field := range fields[1:] {
		if strings.HasPrefix(field, "#") {
			return true
		}
		index, value, found := strings.Cut(field, ":")
		if !found || !number(value) || index != "qid" && !digits(index) {
			return false
		}
	}
	return true
}
