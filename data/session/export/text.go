package export

import (
	"math"
	"strconv"
	"strings"
)

// number writes a number as Python reads it back: the same float64.
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

func row(values []float64) string {
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = number(v)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// matrix writes rows, each on a line of its own.
func matrix(rows [][]float64) string {
	var b strings.Builder
	b.WriteString("[\n")
	for _, r := range rows {
		b.WriteString("    " + row(r) + ",\n")
	}
	return b.String() + "]"
}

// flatMatrix writes values that lie row by row as rows of so many columns.
func flatMatrix(values []float64, columns int) string {
	var rows []string
	for i := 0; i < len(values); i += columns {
		rows = append(rows, row(values[i:i+columns]))
	}
	return "[" + strings.Join(rows, ", ") + "]"
}

// docText makes text fit for the inside of a docstring.
func docText(text string) string {
	return strings.NewReplacer("\\", "/", `"`, "'").Replace(text)
}

// raw makes a line of JSON fit for a raw string in triple quotes: JSON writes
// quotes in pairs and never three in a row, but for an empty string at the end
// of a list of them, which a blank keeps apart.
func raw(line []byte) string {
	return strings.ReplaceAll(strings.TrimSpace(string(line)), `"""`, `"" "`)
}
