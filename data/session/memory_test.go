package session_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"backstep/data/session"
)

// refusal reads what has to be rejected, and returns the message and how many bytes
// were allocated.
func refusal(t *testing.T, read func() (*session.Session, error)) (says string, bytes int) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := read()
	runtime.ReadMemStats(&after)
	if err == nil {
		t.Fatal("it is read")
	}
	return err.Error(), int(after.TotalAlloc - before.TotalAlloc)
}

// TestRefusingTakesBoundedMemory reads files whose values would each take many times
// the memory of their text.
func TestRefusingTakesBoundedMemory(t *testing.T) {
	const many = 200_000
	for _, c := range []struct {
		name, text, says string
		most             int // MB
	}{
		{"unknown keys", strings.Repeat("k = ["+strings.Repeat("[],", many)+"]\n", 10), "a.toml:1: more than 65536 values in one setting", 64},
		{"an inline table of no section", "a = { x = 1, k = [" + strings.Repeat("[],", many*10) + "] }", "a.toml:1: more than 65536 values in one setting", 128},
		{"a key in an inline table", "data = { x = [[1]], k = [" + strings.Repeat("[],", many*10) + "] }", `a.toml:1:21: unknown key "k" in [data]`, 1 << 10},
		{"lists in lists", "[data]\nx = [" + strings.Repeat("[[]],", many) + "]\n", "a.toml:2: more than 131072 values, rows of numbers not counted", 256},
		{"x and y", "[data]\nx = [" + strings.Repeat("[1],", many*13) + "]\ny = [" + strings.Repeat("[1],\n", many*13) + "]\n", "a.toml:2:1: data.x: x and y have 5200000 numbers, more than 4194304; put them in a CSV file", 384},
		{"an x of no session", "[network]\nx = [" + strings.Repeat("[1],", many*10) + "]\n", "a.toml:2: more than 65536 values in one setting", 128},
		{"words among numbers", "[data]\nx = [" + strings.Repeat("1,", many) + "true]\n", "a.toml:2: more than 131072 values", 256},
	} {
		says, took := refusal(t, func() (*session.Session, error) { return session.Read(strings.NewReader(c.text), "a.toml") })
		if took >>= 20; !strings.HasPrefix(says, c.says) || took > c.most {
			t.Errorf("%s: %s, and %d MB, at most %d", c.name, says, took, c.most)
		}
	}
}

// TestRowsTakeLittleMoreMemoryThanTheirNumbers reads as many rows as there can be.
func TestRowsTakeLittleMoreMemoryThanTheirNumbers(t *testing.T) {
	const rows = 500_000
	text := "[data]\nx = [" + strings.Repeat("[1],", rows) + "]\n"
	says, took := refusal(t, func() (*session.Session, error) { return session.Read(strings.NewReader(text), "a.toml") })
	// The parser's tree has two nodes of 64 bytes for each row, and doubles as it
	// grows.
	if most := rows * 500; !strings.Contains(says, "data.y, the targets, is missing") || took > most {
		t.Errorf("%s, and %d bytes, more than %d", says, took, most)
	}
}

// TestASessionFileTooLargeIsNotBegun reads a sparse file, which is one large hole.
func TestASessionFileTooLargeIsNotBegun(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.toml")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(10<<30), f.Close()); err != nil {
		t.Skip("no large files here")
	}
	says, took := refusal(t, func() (*session.Session, error) { return session.Load(path) })
	if !strings.HasSuffix(says, "a session file has at most 640 MB") || took > 1<<20 {
		t.Errorf("%s, and %d bytes", says, took)
	}
}

// zeros is a device that returns zeros without end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func TestWhatIsNoTextIsNotReadToItsEnd(t *testing.T) {
	for name, r := range map[string]io.Reader{
		"zeros":  zeros{},
		"UTF-16": io.MultiReader(strings.NewReader("\xff\xfe"), zeros{}),
	} {
		says, took := refusal(t, func() (*session.Session, error) { return session.Read(r, "a.toml") })
		if !strings.Contains(says, "text") || took > 1<<20 {
			t.Errorf("%s: %s, and %d bytes", name, says, took)
		}
	}
}
