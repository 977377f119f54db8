package toml

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"backstep/data/text"
)

// sized is a reader that knows the size of what it reads, as files do.
type sized interface{ Stat() (fs.FileInfo, error) }

// readText reads a text within the limits. It reads nothing of a file that is too
// large, and only the beginning of what is not UTF-8 text.
func readText(r io.Reader, limits Limits) ([]byte, error) {
	most := limits.Bytes
	tooLong := fmt.Errorf("%s file has at most %d MB", limits.What, most>>20)
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
			return nil, errors.New("it holds bytes of value 0: this is not text")
		case errors.Is(err, io.EOF):
			return value, nil
		case err != nil:
			return nil, errors.New("cannot be read: " + Reason(err))
		case len(value) == cap(value):
			value = slices.Grow(value, 1)
		}
	}
}
