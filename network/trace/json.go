package trace

import (
	"math"
	"strconv"
)

// AppendNumber appends a number with the fewest digits that read back as the same
// float64, as JavaScript writes it: with an exponent below 1e-6, and from 1e21 on.
// JSON has no NaN and no infinities; they are written as the strings "NaN",
// "Infinity" and "-Infinity". Negative zero is -0.0, because some readers take -0 for
// an integer, which has no sign.
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
	case v == 0 || size >= 1e-6 && size < 1e21:
		return strconv.AppendFloat(b, v, 'f', -1, 64)
	}
	b = strconv.AppendFloat(b, v, 'e', -1, 64)
	// An exponent of one digit needs no leading zero.
	if n := len(b); b[n-2] == '0' && (b[n-3] == '-' || b[n-3] == '+') {
		b[n-2] = b[n-1]
		b = b[:n-1]
	}
	return b
}

// AppendNumbers appends a list of numbers.
func AppendNumbers(b []byte, values []float64) []byte {
	return appendList(b, len(values), func(b []byte, i int) []byte { return AppendNumber(b, values[i]) })
}

// AppendMatrix appends values that are stored row by row, as a list of rows.
func AppendMatrix(b []byte, values []float64, columns int) []byte {
	return appendList(b, len(values)/columns, func(b []byte, i int) []byte {
		return AppendNumbers(b, values[i*columns:(i+1)*columns])
	})
}

// AppendRows appends a list of rows of numbers.
func AppendRows(b []byte, rows [][]float64) []byte {
	return appendList(b, len(rows), func(b []byte, i int) []byte { return AppendNumbers(b, rows[i]) })
}

// appendList appends a list of n items, calling item to append each of them.
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
