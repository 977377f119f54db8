package table_test

import (
	"fmt"
	"strings"
	"testing"

	"backstep/data/table"
)

// BenchmarkMillionRows reads a million rows of three numbers.
func BenchmarkMillionRows(b *testing.B) {
	var text strings.Builder
	text.WriteString("a,b,y\n")
	for i := range 1_000_000 {
		fmt.Fprintf(&text, "%.6f,%.6f,%d\n", float64(i)*0.7390851, float64(i)/3, i%7)
	}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		if _, err := table.Read(strings.NewReader(text.String()), "a.csv", table.Choices{}); err != nil {
			b.Fatal(err)
		}
	}
}
