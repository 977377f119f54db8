package export

import (
	"math"
	"strconv"
	"strings"
)

// number returns a number as Python code that reads back as the same float64.
func number(v float64) string {
	switch {
	case math.IsNaN(v):
		return `float("nan")`
	case math.IsInf(v, 0):
		return `float("` + strconv.FormatFloat(v, 'g', -1, 64) + `")`
	}
	text := strconv.FormatFloat(v, 'g', -1, 64)
	if !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	return text
}

// width is the longest line of the program, in characters.
const width = 100

// row returns a list of numbers that begins in that column, on several lines if one is
// too short for it.
func row(values []float64, column int) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = number(v)
	}
	return list(words, column)
}

// list returns a list that begins in that column.
func list(words []string, column int) string {
	line := strings.Join(words, ", ")
	if column+len(line)+len("[],") <= width {
		return "[" + line + "]"
	}
	var b strings.Builder
	b.WriteByte('[')
	end := width
	for _, word := range words {
		if end+len(" ,")+len(word) > width {
			b.WriteString("\n" + strings.Repeat(" ", column+indent))
			end = column + indent
		} else {
			b.WriteByte(' ')
			end++
		}
		b.WriteString(word + ",")
		end += len(word) + 1
	}
	return b.String() + "\n" + strings.Repeat(" ", column) + "]"
}

// indent is the indentation of a list within a list.
const indent = 4

// lists returns a list of n others, each on a line of its own, that begins in that
// column.
func lists(n, column int, item func(i, column int) string) string {
	var b strings.Builder
	b.WriteString("[\n")
	for i := range n {
		b.WriteString(strings.Repeat(" ", column+indent) + item(i, column+indent) + ",\n")
	}
	return b.String() + strings.Repeat(" ", column) + "]"
}

// matrix returns rows as a list of lists.
func matrix(rows [][]float64) string {
	return lists(len(rows), 0, func(i, column int) string { return row(rows[i], column) })
}

// flatMatrix returns values that are stored row by row as rows with that many columns.
func flatMatrix(values []float64, columns, column int) string {
	return lists(len(values)/columns, column, func(i, column int) string {
		return row(values[i*columns:(i+1)*columns], column)
	})
}

// docText makes text fit to stand inside a docstring.
func docText(text string) string {
	return strings.NewReplacer("\\", "/", `"`, "'").Replace(text)
}
