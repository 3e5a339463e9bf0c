//! The files of `examples/hosting/` make other servers answer as `serve` does.
//!
//! nginx, Caddy and Apache are run where they are installed; with `WIRE_HOSTS`
//! set, as by `cargo xtask validate`, they must be.

use std::{
    env, fs,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::Duration,
};

use super::{Server, get, get_raw, header};

/// Paths that `serve` answers, each of another kind.
const PATHS: [&str; 11] = [
    "/mill-reopens.html",
    "/mill-reopens-20260518.html",
    "/world/well.txt",
    "/world/well.md",
    "/mill-reopens.oembed.json",
    "/feed.json",
    "/feed.xml",
    "/news-sitemap.xml",
    "/widget-0123456789.js",
    "/widget-9876543210.wasm",
    "/languages-0123456789/de.json",
];

const HEADERS: [&str; 8] = [
    "content-type",
    "cache-control",
    "content-security-policy",
    "access-control-allow-origin",
    "access-control-expose-headers",
    "cross-origin-resource-policy",
    "referrer-policy",
    "x-content-type-options",
];

fn hosting(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/hosting");
    fs::read_to_string(folder.join(name)).unwrap()
}

/// One folder with stories and bundle, as a web server has them.
fn web_root(server: &Server) -> PathBuf {
    let root = server.folder.path().join("web");
    for from in ["public", "bundle"] {
        copy(&server.folder.path().join(from), &root);
    }
    root
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        match path.is_dir() {
            true => copy(&path, &target),
            false => drop(fs::copy(&path, target).unwrap()),
        }
    }
}

/// A server that ends with the test.
struct Host(Child);

impl Drop for Host {
    fn drop(&mut self) {
        // They end their children only when they are asked to end.
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        let _ = self.0.wait();
    }
}

fn is_installed(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    let is_found = env::split_paths(&path)
        .chain([PathBuf::from("/usr/sbin")])
        .any(|folder| folder.join(program).is_file());
    assert!(
        is_found || env::var_os("WIRE_HOSTS").is_none(),
        "{program} is not installed"
    );
    is_found
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

fn start(command: &mut Command, port: u16) -> Host {
    let path = env::var("PATH").unwrap_or_default();
    let child = command
        .env("PATH", format!("{path}:/usr/sbin"))
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let host = Host(child);
    for _ in 0..200 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return host;
        }
        sleep(Duration::from_millis(50));
    }
    panic!("{command:?} does not listen");
}

/// Whether a server at a port answers as `serve` does.
fn compare(server: &Server, port: u16, name: &str) {
    let origin = format!("http://127.0.0.1:{port}");
    for path in PATHS {
        let ours = server.get(path, &[]);
        let theirs = get(&format!("{origin}{path}"), &[]);
        assert_eq!(theirs.status(), 200, "{name} {path}");
        for it in HEADERS {
            assert_eq!(header(&theirs, it), header(&ours, it), "{name} {path} {it}");
        }
        let tag = header(&theirs, "etag");
        assert!(!tag.is_empty(), "{name} {path}");
        for coding in ["identity", "gzip"] {
            let first = get(&format!("{origin}{path}"), &[("Accept-Encoding", coding)]);
            let tag = header(&first, "etag");
            let known = [("Accept-Encoding", coding), ("If-None-Match", tag)];
            let again = get(&format!("{origin}{path}"), &known);
            assert_eq!(again.status(), 304, "{name} {path} {coding} {tag}");
        }
    }
    let address = origin.trim_start_matches("http://");
    let packed = get_raw(address, "/mill-reopens.html", "Accept-Encoding: gzip");
    let head = packed.split_once("\r\n\r\n").unwrap().0.to_lowercase();
    assert!(head.contains("content-encoding: gzip"), "{name}: {head}");
    for path in ["/.secret", "/.git/config", "/no-such-story.html"] {
        let theirs = get(&format!("{origin}{path}"), &[]);
        assert_eq!(theirs.status(), 404, "{name} {path}");
        assert_eq!(
            header(&theirs, "access-control-allow-origin"),
            "*",
            "{name} {path}"
        );
        assert_eq!(header(&theirs, "cache-control"), "", "{name} {path}");
    }
}

#[test]
fn nginx_file_sends_what_serve_sends() {
    if !is_installed("nginx") {
        return;
    }
    let server = Server::start();
    let (root, port) = (web_root(&server), free_port());
    let folder = server.folder.path();
    let site = hosting("nginx.conf")
        .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
        .replace("/srv/stories", &root.to_string_lossy());
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|it| format!("{it}_temp_path {};\n", folder.join(it).display()))
        .concat();
    let here = folder.display();
    let whole = format!(
        "daemon off; master_process off; error_log {here}/nginx.log; pid {here}/nginx.pid;\n\
         events {{ }}\nhttp {{ access_log off;\n{temporary}{site} }}\n"
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, whole).unwrap();
    let _host = start(Command::new("nginx").arg("-c").arg(&file), port);
    compare(&server, port, "nginx");
}

#[test]
fn caddy_file_sends_what_serve_sends() {
    if !is_installed("caddy") {
        return;
    }
    let server = Server::start();
    let (root, port) = (web_root(&server), free_port());
    let site = hosting("Caddyfile")
        .replace("news.example {", &format!("http://127.0.0.1:{port} {{"))
        .replace("/srv/stories", &root.to_string_lossy());
    let file = server.folder.path().join("Caddyfile");
    fs::write(&file, format!("{{\n\tadmin off\n}}\n{site}")).unwrap();
    let arguments = ["run", "--adapter", "caddyfile", "--config"];
    let mut command = Command::new("caddy");
    command
        .args(arguments)
        .arg(&file)
        .env("HOME", server.folder.path())
        .stderr(Stdio::null());
    let _host = start(&mut command, port);
    compare(&server, port, "Caddy");
}

#[test]
fn apache_file_sends_what_serve_sends() {
    if !is_installed("apache2") {
        return;
    }
    let server = Server::start();
    let (root, port) = (web_root(&server), free_port());
    fs::write(root.join(".htaccess"), hosting("apache.htaccess")).unwrap();
    let folder = server.folder.path().display();
    let modules: String = [
        "mpm_event",
        "authz_core",
        "mime",
        "dir",
        "headers",
        "alias",
        "filter",
        "deflate",
        "brotli",
    ]
    .map(|it| format!("LoadModule {it}_module /usr/lib/apache2/modules/mod_{it}.so\n"))
    .concat();
    let root = root.display();
    let whole = format!(
        "{modules}ServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {folder}/apache.pid\n\
         ErrorLog {folder}/apache.log\nDefaultRuntimeDir {folder}\nTypesConfig /dev/null\n\
         DocumentRoot {root}\n<Directory {root}>\n\
         AllowOverride FileInfo Indexes Options=MultiViews\n</Directory>\n"
    );
    let file = server.folder.path().join("apache.conf");
    fs::write(&file, whole).unwrap();
    let mut command = Command::new("apache2");
    command.args(["-D", "FOREGROUND", "-f"]).arg(&file);
    let _host = start(&mut command, port);
    compare(&server, port, "Apache");
}

/// The rules of a `_headers` file: a pattern, and the headers that it sets.
fn rules(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for line in text.lines() {
        if let Some(rule) = line.strip_prefix("  ") {
            let (name, value) = rule.split_once(": ").unwrap();
            let headers = &mut rules.last_mut().unwrap().1;
            headers.push((name.to_lowercase(), value.to_owned()));
        } else if line.starts_with('/') {
            rules.push((line.to_owned(), Vec::new()));
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "{line}");
        }
    }
    rules
}

/// One asterisk at most, which Cloudflare allows, stands for anything.
fn fits(pattern: &str, path: &str) -> bool {
    assert!(pattern.matches('*').count() < 2, "{pattern}");
    match pattern.split_once('*') {
        Some((begin, end)) => {
            path.len() >= begin.len() + end.len() && path.starts_with(begin) && path.ends_with(end)
        }
        None => path == pattern,
    }
}

/// The headers that a `_headers` file states for a path.
fn stated(path: &str) -> Vec<(String, String)> {
    let rules = rules(&hosting("_headers"));
    let fitting = rules.into_iter().filter(|(pattern, _)| fits(pattern, path));
    let mut found: Vec<(String, String)> = fitting.flat_map(|(_, headers)| headers).collect();
    found.sort();
    for pair in found.windows(2) {
        assert_ne!(pair[0].0, pair[1].0, "{path}: two rules");
    }
    found
}

#[test]
fn headers_file_states_what_serve_sends() {
    let server = Server::start();
    let usual = [
        "text/html",
        "text/javascript",
        "application/json",
        "application/wasm",
    ];
    for path in PATHS {
        let (answer, stated) = (server.get(path, &[]), stated(path));
        for (name, value) in &stated {
            assert_eq!(header(&answer, name), value, "{path} {name}");
        }
        for name in HEADERS {
            let value = header(&answer, name);
            if value.is_empty() || stated.iter().any(|(it, _)| it == name) {
                continue;
            }
            // What these hosts send by themselves.
            let is_theirs = match name {
                "content-type" => usual.iter().any(|it| value.starts_with(it)),
                "cache-control" => path.ends_with(".json") && value.ends_with("=60"),
                _ => false,
            };
            assert!(is_theirs, "{path} {name}: {value} is not stated");
        }
    }
}

#[test]
fn headers_file_knows_each_file_of_the_bundle() {
    // Where the bundle has been built.
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    let manifest = fs::read(dist.join("manifest.json")).unwrap_or_default();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap_or_default();
    let own = ["site/", "examples/"];
    for file in manifest["files"].as_array().into_iter().flatten() {
        let path = file["path"].as_str().unwrap();
        if own.iter().any(|folder| path.starts_with(folder)) {
            continue;
        }
        let stated = stated(&format!("/{path}"));
        let age = stated.iter().find(|(name, _)| name == "cache-control");
        let is_hashed = path.contains(|it: char| it.is_ascii_digit());
        let is_forever = age.map(|(_, value)| value.ends_with("immutable"));
        assert_eq!(is_forever, Some(is_hashed), "{path}");
    }
}
