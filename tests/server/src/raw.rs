//! Answers that no HTTP library would send, written byte by byte.
//!
//! | address | answer |
//! | --- | --- |
//! | `/raw/reset` | the connection is reset |
//! | `/raw/empty` | the connection is closed |
//! | `/raw/garbage` | not HTTP |
//! | `/raw/half-headers` | a beginning of headers, then nothing |
//! | `/raw/drip` | a byte a second, without end |
//! | `/raw/short` | less than its length says |
//! | `/raw/long` | more than its length says |
//! | `/raw/half-chunk` | a part that ends in its middle |

use std::{io, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::sleep,
};

use crate::{Shared, lock, note_abort};

/// Longer than any request of a browser.
const LONGEST_REQUEST: usize = 64 << 10;

/// Between two bytes of a slow answer.
const DRIP: Duration = Duration::from_secs(1);

/// The beginning of every answer that is HTTP; what follows decides its end.
const HEAD: &str = "HTTP/1.1 200 OK\r\n\
    Content-Type: application/json\r\n\
    Access-Control-Allow-Origin: *\r\n\
    Connection: close\r\n";

/// Listens on a free port, and gives its origin back.
pub(crate) async fn listen(
    shared: &Arc<Shared>,
    listeners: &mut JoinSet<()>,
) -> io::Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let origin = format!("http://localhost:{}", listener.local_addr()?.port());
    let shared = shared.clone();
    listeners.spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let shared = shared.clone();
            // A client that leaves is what some of these answers are about.
            tokio::spawn(async move { answer(client, &shared).await });
        }
    });
    Ok(origin)
}

async fn answer(mut client: TcpStream, shared: &Shared) -> io::Result<()> {
    let Some(path) = requested(&mut client).await? else {
        return Ok(());
    };
    lock(&shared.requests).push(path.clone());
    let rest = match path.as_str() {
        "/raw/reset" => return client.set_zero_linger(),
        "/raw/garbage" => return client.write_all(b"Welcome to the printer.\r\n").await,
        "/raw/half-headers" => {
            client.write_all(HEAD.as_bytes()).await?;
            // The client ends it, in whichever way.
            let _ = client.read_to_end(&mut Vec::new()).await;
            note_abort(shared, &path);
            return Ok(());
        }
        "/raw/drip" => "\r\n",
        "/raw/short" => "Content-Length: 1000\r\n\r\n{\"format\": \"wire-story/1\"",
        "/raw/long" => {
            "Content-Length: 10\r\n\r\n{\"format\": \"wire-story/1\", \"headline\": \"Long\"}"
        }
        "/raw/half-chunk" => "Transfer-Encoding: chunked\r\n\r\nff\r\n{\"format\": ",
        _ => return Ok(()),
    };
    client.write_all([HEAD, rest].concat().as_bytes()).await?;
    if path == "/raw/drip" {
        while client.write_all(b" ").await.is_ok() {
            sleep(DRIP).await;
        }
        note_abort(shared, &path);
    }
    client.shutdown().await
}

/// The path of a request, when all of its headers have come.
async fn requested(client: &mut TcpStream) -> io::Result<Option<String>> {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        if request.len() > LONGEST_REQUEST || client.read_buf(&mut request).await? == 0 {
            return Ok(None);
        }
    }
    let request = String::from_utf8_lossy(&request);
    Ok(request.split(' ').nth(1).map(str::to_owned))
}
