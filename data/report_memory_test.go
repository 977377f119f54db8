package data_test

import (
	"runtime"
	"strings"
	"testing"

	"backstep/data"
)

// A file that is in memory is not copied, and its rows are held once.
func TestAReportTakesLittleMemory(t *testing.T) {
	const rows = 200_000
	content := "a,b,y\n" + strings.Repeat("1.288185,76.377,0\n-1.092173,65.159,1\n", rows/2)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r, err := data.Inspect(content, "a.csv", options("y", ""))
	runtime.ReadMemStats(&after)
	if err != nil || r.Set == nil {
		t.Fatal(err)
	}
	// A number takes 8 bytes in its column and 8 in its row, and a row another 24.
	if took := int(after.TotalAlloc-before.TotalAlloc) / rows; took > 220 {
		t.Errorf("it takes %d bytes a row", took)
	}
	again, err := r.Again(options("y", ""))
	if err != nil || again.Table != r.Table {
		t.Errorf("the file is read again: %v", err)
	}
}
