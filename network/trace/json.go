package trace

import (
	"bytes"
	"math"
	"strconv"
)

// AppendNumber appends a number as the shortest text that reads back as the same
// float64. What is not finite, which JSON has no numbers for, is a string:
// "NaN", "Infinity" or "-Infinity". Zero below zero is -0.0, because some
// readers take -0 for a whole number, which has no sign.
func AppendNumber(b []byte, v float64) []byte {
	size := math.Abs(v)
	switch {
	case math.IsNaN(v):
		return append(b, `"NaN"`...)
	case math.IsInf(v, 1):
		return append(b, `"Infinity"`...)
	case math.IsInf(v, -1):
		return append(b, `"-Infinity"`...)
	case v == 0 && math.Signbit(v):
		return append(b, "-0.0"...)
	case v == 0 || size >= 1e-4 && size < 1e6:
		return strconv.AppendFloat(b, v, 'f', -1, 64)
	default:
		return appendShorter(b, v)
	}
}

// appendShorter appends a large or a small number with an exponent, or without
// where that is no longer.
func appendShorter(b []byte, v float64) []byte {
	var plain, scientific [32]byte
	e := strconv.AppendFloat(scientific[:0], v, 'e', -1, 64)
	at := bytes.IndexByte(e, 'e')
	exponent, _ := strconv.Atoi(string(e[at+1:]))
	e = strconv.AppendInt(e[:at+1], int64(exponent), 10)
	if size := math.Abs(v); size >= 1e-7 && size < 1e21 {
		if f := strconv.AppendFloat(plain[:0], v, 'f', -1, 64); len(f) <= len(e) {
			return append(b, f...)
		}
	}
	return append(b, e...)
}

// AppendNumbers appends a list of numbers.
func AppendNumbers(b []byte, values []float64) []byte {
	return appendList(b, len(values), func(b []byte, i int) []byte { return AppendNumber(b, values[i]) })
}

// AppendMatrix appends values that lie row by row as rows of so many columns.
func AppendMatrix(b []byte, values []float64, columns int) []byte {
	return appendList(b, len(values)/columns, func(b []byte, i int) []byte {
		return AppendNumbers(b, values[i*columns:(i+1)*columns])
	})
}

// AppendRows appends a list of rows of numbers.
func AppendRows(b []byte, rows [][]float64) []byte {
	return appendList(b, len(rows), func(b []byte, i int) []byte { return AppendNumbers(b, rows[i]) })
}

// appendList appends n items, each by itself.
func appendList(b []byte, n int, item func(b []byte, i int) []byte) []byte {
	b = append(b, '[')
	for i := range n {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = item(b, i)
	}
	return append(b, ']')
}

func appendWhole(b []byte, v int) []byte { return strconv.AppendInt(b, int64(v), 10) }
