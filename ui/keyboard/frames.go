package keyboard

import "io"

// A frame holds what one call of Read returns, after a byte with its length. Bubble Tea
// takes the end of what it has read for the end of a key, and waits for more if its
// buffer of 256 bytes is full, so a frame has fewer bytes than that.
const mostFramed = 255

// frames puts tokens into frames, and leaves out reports. Characters share a frame, so
// that they are handled together. A token that begins with an escape has a frame of its
// own, so that an escape before it stays a key. So does ctrl+c.
func frames(tokens []token) [][]byte {
	var list [][]byte
	open := false // The last frame may be continued.
	for _, t := range tokens {
		plain := t.kind == keyToken && t.bytes[0] != escape && t.bytes[0] != ctrlC
		switch {
		case t.kind == reportToken:
			continue
		case plain && open && len(list[len(list)-1])+len(t.bytes) <= 1+mostFramed:
			last := &list[len(list)-1]
			*last = append(*last, t.bytes...)
			(*last)[0] += byte(len(t.bytes))
		default:
			list = append(list, divide(t.bytes)...)
		}
		open = plain
	}
	return list
}

// divide puts the bytes of a token into as many frames as they need.
func divide(b []byte) [][]byte {
	var list [][]byte
	for len(b) > 0 {
		n := min(len(b), mostFramed)
		list = append(list, append([]byte{byte(n)}, b[:n]...))
		b = b[n:]
	}
	return list
}

// readFrame reads the next frame into p.
func readFrame(r io.Reader, p []byte) (int, error) {
	if len(p) < mostFramed {
		return 0, io.ErrShortBuffer
	}
	if _, err := io.ReadFull(r, p[:1]); err != nil {
		return 0, err
	}
	return io.ReadFull(r, p[:p[0]])
}
