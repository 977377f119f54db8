package session

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"backstep/data/text"
)

// sized is a reader that knows what it reads, as files do.
type sized interface{ Stat() (fs.FileInfo, error) }

// readText reads a text of at most so many bytes. A file that is larger is not read
// at all, nor is more than the beginning of what is no text in UTF-8.
func readText(r io.Reader, most int) ([]byte, error) {
	tooLong := fmt.Errorf("a session file has at most %d MB", most>>20)
	room := 1 << 16
	if f, ok := r.(sized); ok {
		info, err := f.Stat()
		switch {
		case err != nil || !info.Mode().IsRegular():
		case info.Size() > int64(most):
			return nil, tooLong
		default:
			room = int(info.Size()) + 1 // One more, so that its end is seen.
		}
	}
	value := make([]byte, 0, room)
	for {
		n, err := r.Read(value[len(value):min(cap(value), most+1)])
		value = value[:len(value)+n]
		switch {
		case len(value) > most:
			return nil, tooLong
		case text.UTF16(value):
			return nil, errors.New(text.SaveAsUTF8)
		case bytes.IndexByte(value[len(value)-n:], 0) >= 0:
			return nil, errors.New("it holds bytes of value 0: this is no text")
		case errors.Is(err, io.EOF):
			return value, nil
		case err != nil:
			return nil, errors.New("cannot be read: " + reason(err))
		case len(value) == cap(value):
			value = slices.Grow(value, 1)
		}
	}
}
