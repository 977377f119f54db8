package session

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// shortest is the shortest text that reads back as the same number.
func shortest(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// formatNumber writes a number as TOML does: shortest, and never as a whole
// number, which has no negative zero.
func formatNumber(v float64) string {
	switch {
	case math.IsNaN(v):
		return "nan"
	case math.IsInf(v, 1):
		return "inf"
	case math.IsInf(v, -1):
		return "-inf"
	}
	text := shortest(v)
	if !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	return text
}

// writeWord writes text in quotes, or nothing for the empty text.
func writeWord(text string) string {
	if text == "" {
		return ""
	}
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

// writeMatrix writes rows, each on a line of its own where there are several.
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
