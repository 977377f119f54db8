package toml

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Shortest returns the shortest text that reads back as the same number.
func Shortest(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// formatNumber formats a number as TOML does, as short as possible but never as an
// integer, because integers have no negative zero.
func formatNumber(v float64) string {
	switch {
	case math.IsNaN(v):
		return "nan"
	case math.IsInf(v, 1):
		return "inf"
	case math.IsInf(v, -1):
		return "-inf"
	}
	text := Shortest(v)
	if !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	return text
}

// Quoted returns text as a TOML string.
func Quoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// writeList returns a list on one line.
func writeList[T any](items []T, write func(T) string) string {
	written := make([]string, len(items))
	for i, item := range items {
		written[i] = write(item)
	}
	return "[" + strings.Join(written, ", ") + "]"
}

// writeRow writes a row of numbers on one line.
func writeRow(b *strings.Builder, row []float64) {
	b.WriteByte('[')
	for i, v := range row {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(formatNumber(v))
	}
	b.WriteByte(']')
}

// writeMatrix writes rows, one to a line if there are several.
func writeMatrix(b *strings.Builder, rows [][]float64, indent string) {
	b.WriteByte('[')
	for i, row := range rows {
		switch {
		case len(rows) > 1:
			b.WriteString("\n" + indent + "  ")
		case i > 0:
			b.WriteByte(' ')
		}
		writeRow(b, row)
		if i < len(rows)-1 || len(rows) > 1 {
			b.WriteByte(',')
		}
	}
	if len(rows) > 1 {
		b.WriteString("\n" + indent)
	}
	b.WriteByte(']')
}
