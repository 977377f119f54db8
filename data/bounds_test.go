package data_test

import (
	"io"
	"io/fs"
	"runtime"
	"strings"
	"testing"
	"time"

	"backstep/data"
)

// unread is a file of any size that fails the test if it is read.
type unread struct {
	t    *testing.T
	size int64
}

func (u unread) Read([]byte) (int, error) {
	u.t.Error("it is read")
	return 0, io.EOF
}
func (u unread) Stat() (fs.FileInfo, error) { return u, nil }
func (u unread) Name() string               { return "a.csv" }
func (u unread) Size() int64                { return u.size }
func (u unread) Mode() fs.FileMode          { return 0 }
func (u unread) ModTime() time.Time         { return time.Time{} }
func (u unread) IsDir() bool                { return false }
func (u unread) Sys() any                   { return nil }

func TestAFileTooLargeIsNotBegun(t *testing.T) {
	_, err := data.ReadCSV(unread{t, 10 << 30}, "a.csv", data.CSVOptions{Targets: []string{"y"}})
	if want := "a.csv: the file is longer than the limit of 256 MB"; err == nil || err.Error() != want {
		t.Errorf("it says %v", err)
	}
}

// endless repeats a text without end.
type endless struct{ text string }

func (e endless) Read(p []byte) (n int, err error) {
	for n < len(p) {
		n += copy(p[n:], e.text)
	}
	return n, nil
}

// TestARowWithoutEndTakesBoundedMemory reads input in which a row never ends.
func TestARowWithoutEndTakesBoundedMemory(t *testing.T) {
	for name, c := range map[string]struct {
		r    io.Reader
		says string
	}{
		"one line":      {endless{"x"}, "a row is longer than 16 MB"},
		"an open quote": {io.MultiReader(strings.NewReader("x,y\n1,\""), endless{"2,3\n"}), "a row is longer than 16 MB"},
		"zeros":         {endless{"\x00"}, "bytes of value 0"},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := data.ReadCSV(c.r, "a.csv", data.CSVOptions{Targets: []string{"y"}})
		runtime.ReadMemStats(&after)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
		if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 256 {
			t.Errorf("%s: it took %d MB", name, took)
		}
	}
}
